import { serve } from './server.mjs';
import { site, subpath, subpathSite } from './site.mjs';

/** Serves both published folders while the tests run; the workers learn the addresses from the environment. */
export default async function setup() {
  const [root, below] = await Promise.all([serve(site), serve(subpathSite, { base: subpath })]);
  process.env.SITE_URL = root.url;
  process.env.SUBPATH_URL = below.url;
  return () => Promise.all([root.close(), below.close()]);
}
