const DEVELOPMENT_URL = 'https://localhost:3000';
const EXAMPLE = 'for example OUTTURN_URL=https://outturn.example.org npm run build';

/**
 * The manifest for where the add-in will be served: every development URL becomes that address.
 * @param xml manifest.xml
 * @param url what OUTTURN_URL says: an https address, with or without a folder and a last slash
 */
export function manifestFor(xml: string, url: string | undefined): string {
  const base = addressOf(url).replaceAll('&', '&amp;');
  return xml.replaceAll(`${DEVELOPMENT_URL}/`, () => `${base}/`);
}

function addressOf(text: string | undefined): string {
  const given = text?.trim() ?? '';
  if (given === '') throw new Error(`Say where the add-in will be served: set OUTTURN_URL, ${EXAMPLE}.`);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol === 'http:') {
    throw new Error(`OUTTURN_URL is ${given}. Excel opens add-ins only over https: give an https address.`);
  }
  if (url?.protocol !== 'https:') {
    throw new Error(`OUTTURN_URL is ${given}, which is no https address. Write it in full, ${EXAMPLE}.`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new Error('OUTTURN_URL may hold a host and a folder only: leave out any sign-in, ? and #.');
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
