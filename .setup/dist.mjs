// Makes the built page in dist/ ready for any static host: files compressed
// beside the plain ones, headers for the common hosts, licences, the integrity
// of the embed script, the release kept for pinned links, and the accessibility
// statement from the last test results. Run by `make dist`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const read = (name) => readFileSync(join(dist, name), 'utf8');
const write = (name, text) => writeFileSync(join(dist, name), text);
const catalogue = JSON.parse(read('data/interventions.json'));

// --- The release, for links that hold to it -----------------------------------

const kept = join(dist, 'data/releases', catalogue.version);
mkdirSync(kept, { recursive: true });
for (const name of ['interventions.json', 'codes.json', 'municipalities.json']) cpSync(join(dist, 'data', name), join(kept, name));

// --- Headers --------------------------------------------------------------------

// The one place that says the policy is what the page is served with here.
const setting = (key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(readFileSync(join(root, 'Trunk.toml'), 'utf8'))[1];
const HEADERS = {
  'Content-Security-Policy': setting('Content-Security-Policy'),
  'Access-Control-Allow-Origin': setting('Access-Control-Allow-Origin'),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
const FOREVER = 'public, max-age=31536000, immutable';
const each = (line) => Object.entries(HEADERS).map(([name, value]) => line(name, value)).join('\n');

write('_headers', `# Netlify, Cloudflare Pages and others that read this file.
/*
${each((name, value) => `  ${name}: ${value}`)}
/*.wasm
  Content-Type: application/wasm
  Cache-Control: ${FOREVER}
/indsatsatlas-*.js
  Cache-Control: ${FOREVER}
/main-*.css
  Cache-Control: ${FOREVER}
/indsatsatlas.html
  Content-Disposition: attachment
`);

write('.htaccess', `# Apache, with mod_headers, mod_mime and mod_rewrite where they are there.
DirectoryIndex index.html
AddType application/wasm .wasm
AddType application/json .json .topojson
AddType font/woff2 .woff2
AddType text/javascript .js
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${each((name, value) => `  Header always set ${name} "${value}"`)}
  Header always unset X-Frame-Options
  Header set Cache-Control "no-cache"
  <FilesMatch "-[0-9a-f]{8,16}(_bg)?\\.(js|css|wasm)">
    Header set Cache-Control "${FOREVER}"
  </FilesMatch>
  <Files "indsatsatlas.html">
    Header set Content-Disposition attachment
  </Files>
</IfModule>
<IfModule mod_rewrite.c>
  <IfModule mod_headers.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} br
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [E=packed:br,L]
    RewriteCond %{HTTP:Accept-Encoding} gzip
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [E=packed:gzip,L]
    Header set Content-Encoding %{REDIRECT_packed}e env=REDIRECT_packed
    Header append Vary Accept-Encoding env=REDIRECT_packed
${[['js', 'text/javascript'], ['css', 'text/css'], ['html', 'text/html'], ['json', 'application/json'], ['topojson', 'application/json'], ['wasm', 'application/wasm'], ['svg', 'image/svg+xml']]
    .map(([ending, type]) => `    RewriteRule \\.${ending}\\.(br|gz)$ - [T=${type},E=no-gzip:1,E=no-brotli:1]`).join('\n')}
  </IfModule>
</IfModule>
`);

write('nginx.conf', `# nginx: include this within the server block, and change the path.
location /indsatsatlas/ {
  index index.html;
  types {
    text/html html; text/css css; text/javascript js; application/json json topojson;
    application/wasm wasm; image/svg+xml svg; font/woff2 woff2; text/plain txt md; application/xml xml;
  }
  charset utf-8;
  charset_types text/css text/javascript application/json text/plain;
  gzip_static on;
  # brotli_static on;  # with the brotli module
${each((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control $atlas_cache always;
}
# Within the http block:
# map $uri $atlas_cache {
#   default no-cache;
#   "~-[0-9a-f]{8,16}(_bg)?\\.(js|css|wasm)$" "${FOREVER}";
# }
`);

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
write('web.config', `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <remove fileExtension=".wasm" /><mimeMap fileExtension=".wasm" mimeType="application/wasm" />
      <remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".topojson" /><mimeMap fileExtension=".topojson" mimeType="application/json" />
      <remove fileExtension=".woff2" /><mimeMap fileExtension=".woff2" mimeType="font/woff2" />
      <remove fileExtension=".md" /><mimeMap fileExtension=".md" mimeType="text/plain; charset=utf-8" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${each((name, value) => `        <remove name="${name}" /><add name="${name}" value="${xml(value)}" />`)}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`);

// --- The embed script's integrity -------------------------------------------------

const integrity = `sha384-${createHash('sha384').update(readFileSync(join(dist, 'embed.js'))).digest('base64')}`;
write('embed.integrity.txt', `${integrity}\n`);

// --- Licences ------------------------------------------------------------------------

// What is in the WebAssembly: the crates that are reached without build and test
// dependencies or macros.
function licences() {
  const metadata = JSON.parse(execFileSync('cargo', ['metadata', '--format-version', '1', '--offline', '--locked', '--filter-platform', 'wasm32-unknown-unknown'], { cwd: root, maxBuffer: 1 << 28 }));
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((one) => [one.id, one]));
  const isMacro = (one) => one.targets.some((target) => target.kind.includes('proc-macro'));
  const reached = new Set();
  const go = (id) => {
    if (reached.has(id) || isMacro(packages.get(id))) return;
    reached.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) go(pkg);
    }
  };
  go(metadata.resolve.root);
  const crates = [...reached].map((id) => packages.get(id)).filter((one) => one.source).sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = new Map();
  const missing = [];
  for (const crate of crates) {
    const folder = dirname(crate.manifest_path);
    const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|unlicense)/i.test(name) && statSync(join(folder, name)).isFile());
    const name = `${crate.name} ${crate.version}`;
    if (!files.length) missing.push(name);
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r', '');
      texts.set(text, [...(texts.get(text) ?? []), name]);
    }
  }
  const line = '='.repeat(78);
  return [
    'Indsatsatlas: MIT or Apache-2.0. Descriptions in the catalogue: CC BY 4.0; facts belong to the cited',
    'sources. The map: contains data from Geodatastyrelsen and Danish municipalities, FOT, 13 February 2014',
    '(1:500,000), simplified. IBM Plex Sans: SIL Open Font License 1.1, see fonts/IBMPlexSans-OFL.txt.',
    '',
    'The program holds these works of others:',
    '',
    ...crates.map((one) => `  ${one.name} ${one.version}: ${one.license ?? 'see its source'}${one.repository ? `, ${one.repository}` : ''}`),
    '',
    ...(missing.length ? [`These carry no text of their own; the licences named above hold: ${missing.join(', ')}.`, ''] : []),
    ...[...texts].flatMap(([text, of]) => [line, `${of.join(', ')}:`, '', text, '']),
  ].join('\n');
}
write('LICENSES.txt', licences());
for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(join(root, name), join(dist, name));

// --- The accessibility statement -----------------------------------------------------

const report = join(root, 'target/reports/access.json');
const tested = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
for (const lang of ['da', 'en']) {
  const [none, found, list] = lang === 'da'
    ? ['Prøverne er ikke kørt på denne udgave.', (count) => (count ? `Prøverne fandt ${count} barrierer:` : 'Prøverne fandt ingen barrierer.'), 'Set efter']
    : ['The tests have not been run on this build.', (count) => (count ? `The tests found ${count} barriers:` : 'The tests found no barriers.'), 'Looked at'];
  const barriers = tested?.states.flatMap((state) => state.found.map((one) => `- ${state.what}: ${one}`)) ?? [];
  const result = tested ? [found(barriers.length), ...barriers, '', `${list}: ${tested.states.map((state) => state.what).join('; ')}.`].join('\n') : none;
  const holes = {
    version: catalogue.version,
    date: tested?.date ?? '–',
    axe: tested?.axe ?? '–',
    rules: tested?.rules.join(', ') ?? '–',
    states: String(tested?.states.length ?? 0),
    result,
  };
  const text = readFileSync(join(root, `docs/statement.${lang}.md`), 'utf8');
  write(`accessibility.${lang}.md`, text.replace(/\{\{(\w+)\}\}/g, (_, key) => holes[key]));
}

// --- Compressed twins -------------------------------------------------------------------

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && /\.(html|js|css|wasm|json|topojson|svg|txt|md|xml)$/.test(one.name))
  .map((one) => relative(dist, join(one.parentPath ?? one.path, one.name)));
const [pack, squeeze] = [promisify(brotliCompress), promisify(gzip)];
let [plain, sent] = [0, 0];
async function twin(name) {
  const bytes = readFileSync(join(dist, name));
  // Below a packet's size there is nothing to win.
  if (bytes.length < 1200) return;
  // The many plain pages are packed a little less hard: ten times as quick.
  const quality = name.startsWith('pages') ? 9 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([pack(bytes, { params }), squeeze(bytes, { level: 9 })]);
  writeFileSync(join(dist, `${name}.br`), br);
  writeFileSync(join(dist, `${name}.gz`), gz);
  plain += bytes.length;
  sent += br.length;
}
for (let at = 0; at < files.length; at += 16) await Promise.all(files.slice(at, at + 16).map(twin));

const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`dist/ holds release ${catalogue.version}: ${files.length} files, ${mb(plain)} plain, ${mb(sent)} with brotli beside them.`);
console.log(`The line for editors: <script src="…/embed.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`);
