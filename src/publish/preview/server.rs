use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{Response, StatusCode},
};

use super::{Shown, answer};

/// A port of this machine that nobody else reaches.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Takes a port of 127.0.0.1; 0 for any that is free.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AddrInUse`] for a port that is taken, and what else the system refuses.
    pub fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where it is: "127.0.0.1:8080".
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves what is shown until the process is told to stop (Ctrl-C, or SIGTERM).
    ///
    /// # Errors
    ///
    /// What the system refuses.
    pub fn run(self, shown: Arc<Shown>) -> io::Result<()> {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(async {
                let listener = tokio::net::TcpListener::from_std(self.listener)?;
                let router = Router::new().fallback(respond).with_state(shown);
                tokio::select! {
                    served = axum::serve(listener, router) => served,
                    told = told_to_stop() => told,
                }
            })
    }
}

async fn respond(State(shown): State<Arc<Shown>>, request: Request) -> Response<Body> {
    // Without the body, which nothing here reads.
    let request = request.map(|_| ());
    let answered = tokio::task::spawn_blocking(move || answer(&shown.build(), &request)).await;
    answered.map(|response| response.map(Body::from)).unwrap_or_else(|_| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

#[cfg(unix)]
async fn told_to_stop() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        told = tokio::signal::ctrl_c() => told,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn told_to_stop() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}
