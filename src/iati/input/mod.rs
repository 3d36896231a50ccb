//! Bytes to text: a window on the decoded file that slides from activity to activity.

mod encoding;

use std::io::{ErrorKind, Read};

use encoding_rs::{Decoder, DecoderResult};

use super::{
    limits::Limits,
    position::Position,
    read::{Broken, Fault},
};

/// How much is read at a time, at least.
const CHUNK: usize = 256 << 10;

/// The part of a file that is in memory, decoded to UTF-8, and what follows it.
#[derive(Debug)]
pub(super) struct Input<R> {
    source: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// Bytes at the start of `raw` that wait for a decoder.
    waiting: usize,
    text: String,
    /// Bytes of `text` that are done with.
    done: usize,
    position: Position,
    /// Bytes decoded so far.
    decoded: u64,
    limit: u64,
    ended: bool,
    /// Why there is no more, where that is not the end of the file: it stands after `text`.
    fault: Option<Fault>,
    chunk: usize,
}

impl<R: Read> Input<R> {
    pub(super) fn new(source: R, limits: &Limits) -> Self {
        Self {
            source,
            decoder: None,
            raw: vec![0; CHUNK],
            waiting: 0,
            text: String::new(),
            done: 0,
            position: Position::START,
            decoded: 0,
            limit: limits.file,
            ended: false,
            fault: None,
            chunk: CHUNK,
        }
    }

    /// What is in memory and not yet done with.
    pub(super) fn text(&self) -> &str {
        &self.text[self.done..]
    }

    /// Where [`Input::text`] begins.
    pub(super) fn position(&self) -> Position {
        self.position
    }

    /// Bytes of the decoded file that are done with.
    pub(super) fn offset(&self) -> u64 {
        self.decoded - self.text().len() as u64
    }

    /// Whether nothing comes after [`Input::text`].
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// Is done with the first `length` bytes.
    pub(super) fn advance(&mut self, length: usize) {
        self.position = self.position.after(&self.text[self.done..self.done + length]);
        self.done += length;
        self.chunk = CHUNK;
    }

    /// What stopped the input before its end, at the end of [`Input::text`].
    pub(super) fn fault(&self) -> Option<Broken> {
        self.fault
            .clone()
            .map(|fault| Broken::new(fault, self.position.after(self.text())))
    }

    /// Takes more in: each time in a row twice as much, so that a long activity is not gone through many times.
    pub(super) fn grow(&mut self) {
        if self.done > 0 {
            self.text.drain(..self.done);
            self.done = 0;
        }
        let goal = self.text.len() + self.chunk;
        while !self.ended && self.text.len() < goal {
            self.fill();
        }
        self.chunk = self.chunk.saturating_mul(2);
    }

    fn fill(&mut self) {
        let read = loop {
            match self.source.read(&mut self.raw[self.waiting..]) {
                Ok(read) => break read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return self.stop(error.into()),
            }
        };
        let mut length = self.waiting + read;
        if self.decoder.is_none() {
            // The declaration may come in pieces: wait for enough to see it whole.
            if read > 0 && length < encoding::ENOUGH {
                self.waiting = length;
                return;
            }
            match encoding::detect(&self.raw[..length]) {
                Ok((found, mark)) => {
                    self.decoder = Some(found.new_decoder_without_bom_handling());
                    self.raw.copy_within(mark..length, 0);
                    length -= mark;
                }
                Err(label) => return self.stop(Fault::UnknownEncoding(label)),
            }
        }
        self.waiting = 0;
        self.decode(length, read == 0);
    }

    fn decode(&mut self, length: usize, last: bool) {
        let Some(decoder) = &mut self.decoder else { return };
        let from = self.text.len();
        let room = decoder.max_utf8_buffer_length_without_replacement(length);
        self.text.reserve(room.unwrap_or(length.saturating_mul(3)));
        let (result, _) = decoder.decode_to_string_without_replacement(&self.raw[..length], &mut self.text, last);
        let name = decoder.encoding().name();
        if let Some(at) = forbidden(&self.text.as_bytes()[from..]) {
            let code = u32::from(self.text.as_bytes()[from + at]);
            self.text.truncate(from + at);
            self.stop(Fault::ControlCharacter(code));
        } else if let DecoderResult::Malformed(..) = result {
            self.stop(Fault::NotInEncoding(name.to_owned()));
        }
        self.ended |= last;
        self.decoded += (self.text.len() - from) as u64;
        if self.decoded > self.limit {
            self.stop(Fault::FileTooLong(self.limit));
        }
    }

    fn stop(&mut self, fault: Fault) {
        self.ended = true;
        self.fault.get_or_insert(fault);
    }
}

/// The first control character that XML does not allow.
fn forbidden(bytes: &[u8]) -> Option<usize> {
    let is = |byte: u8| byte < 0x20 && byte != b'\n' && byte != b'\r' && byte != b'\t';
    // Without an early end, so that the processor takes many bytes at a time.
    let mut from = 0;
    for block in bytes.chunks(4096) {
        if block.iter().fold(false, |any, &byte| any | is(byte)) {
            return block.iter().position(|&byte| is(byte)).map(|at| from + at);
        }
        from += block.len();
    }
    None
}
