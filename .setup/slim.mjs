// Makes the programs that Trunk has built smaller and names each after what it holds:
//   node .setup/slim.mjs FOLDER
// Between a program and its script stand exports that nobody calls, which hold code in
// the program, and long names, which no compression shortens. The script's parts that
// can't be reached go, then the program's, then the program is optimised, and what is
// left gets short names on both sides. Run by Trunk's hook, with wasm-opt on the path.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const { parse } = createRequire(join(process.env.ATLAS_ACORN, '_'))('acorn');
const exec = promisify(execFile);
const run = (tool, words) => exec(tool, words, { maxBuffer: 1 << 28 });
const [folder] = process.argv.slice(2);

/** What each program is optimised by. Sorted by name, like functions stand together,
 *  which compresses better. */
const OPTIMISED = '--low-memory-unused --flatten --rereloop -Oz -Oz --converge -ocimfs=0 -fimfs=0 -aimfs=0 --reorder-locals --strip-producers --reorder-functions-by-name'.split(' ');

// --- The script ---------------------------------------------------------------------

/** Every node of a tree, with the one above it and the name it has there. */
function* nodes(node, above, key) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) yield* nodes(one, above, key);
    return;
  }
  if (typeof node.type !== 'string') return;
  yield { node, above, key };
  for (const [name, below] of Object.entries(node)) yield* nodes(below, node, name);
}

/** Whether an identifier stands for a variable, not for a property. */
const isVariable = ({ node, above, key }) => node.type === 'Identifier'
  && !(above.type === 'MemberExpression' && key === 'property' && !above.computed)
  && !(['Property', 'MethodDefinition', 'PropertyDefinition'].includes(above.type) && key === 'key' && !above.computed);

const variables = (node) => new Set([...nodes(node)].filter((one) => one.above && isVariable(one)).map((one) => one.node.name));

/** The parts at the top of a script: the names each declares, those it uses, where it stands. */
function parts(tree) {
  return tree.body.flatMap((node) => {
    const declared = node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node;
    if (declared.type === 'VariableDeclaration') {
      return declared.declarations.map((one) => ({ kind: declared.kind, node: one, names: [one.id.name], uses: variables({ type: 'x', one }) }));
    }
    return [{ node: declared, names: declared.id ? [declared.id.name] : [], uses: variables({ type: 'x', declared }) }];
  });
}

/** A script without what its default export, the function that starts, can't reach. */
function reachable(script) {
  const tree = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  const all = parts(tree);
  const start = tree.body.flatMap((node) => node.specifiers ?? []).find((one) => one.exported.name === 'default').local.name;
  const own = new Set(all.flatMap((part) => part.names));
  const kept = new Set();
  const keep = (name) => {
    if (!own.has(name) || kept.has(name)) return;
    kept.add(name);
    for (const part of all) if (part.names.includes(name)) part.uses.forEach(keep);
  };
  keep(start);
  // A line that declares nothing stays where all that it is about does.
  const stays = (part) => part.node.type !== 'ExportNamedDeclaration'
    && (part.names.length ? part.names : [...part.uses].filter((name) => own.has(name))).every((name) => kept.has(name));
  const text = (part) => (part.kind ? `${part.kind} ${script.slice(part.node.start, part.node.end)};` : script.slice(part.node.start, part.node.end));
  return `${all.filter(stays).map(text).join('')}export{${start} as default};`;
}

/** The names of the program that a script uses. */
const used = (script) => new Set([...script.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));

/** A script in which the program's names and its own are others. */
function renamed(script, { imports, exports }) {
  const tree = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
  const own = new Map([...new Set(parts(tree).flatMap((part) => part.names))].map((name, at) => [name, `$${at.toString(36)}`]));
  const changes = [];
  for (const one of nodes(tree)) {
    const { node, above, key } = one;
    if (node.type !== 'Identifier' && node.type !== 'Literal') continue;
    const name = node.name ?? node.value;
    let now;
    if (node.type === 'Identifier' && isVariable(one) && above.type !== 'ExportSpecifier') now = own.get(name);
    else if (above.type === 'ExportSpecifier' && key === 'local') now = own.get(name);
    else if (above.type === 'MemberExpression' && key === 'property' && above.object.name === 'wasm') now = exports.get(name);
    else if (above.type === 'Property' && key === 'key') now = imports.get(name);
    if (now !== undefined) changes.push([node.start, node.end, now]);
  }
  let [out, from] = ['', 0];
  for (const [start, end, now] of changes.sort(([a], [b]) => a - b)) {
    out += script.slice(from, start) + now;
    from = end;
  }
  return out + script.slice(from);
}

// --- The program --------------------------------------------------------------------

/** A program without what can't be reached from the exports named, optimised, with
 *  short names; and which those are, by the names from before. */
async function slimmed(program, names) {
  const work = mkdtempSync(join(tmpdir(), 'atlas-'));
  const at = (name) => join(work, name);
  const reaches = [...names];
  writeFileSync(at('graph.json'), JSON.stringify([
    { name: 'script', root: true, reaches },
    ...reaches.map((name) => ({ name, export: name })),
  ]));
  await run('wasm-metadce', ['-g', '-f', at('graph.json'), program, '-o', at('reached.wasm')]);
  await run('wasm-opt', ['-g', ...OPTIMISED, at('reached.wasm'), '-o', at('optimised.wasm')]);
  // Apart, since the passes above are run until they find nothing more.
  const { stdout } = await run('wasm-opt', ['--minify-imports-and-exports-and-modules', at('optimised.wasm'), '-o', at('slim.wasm')]);
  const { imports, exports } = JSON.parse(stdout);
  const bytes = readFileSync(at('slim.wasm'));
  rmSync(work, { recursive: true });
  const modules = imports.map(([from]) => [from, WebAssembly.Module.imports(new WebAssembly.Module(bytes))[0].module]);
  return { bytes, imports: new Map([...modules, ...imports.map(([, name, now]) => [name, now])]), exports: new Map(exports) };
}

const files = readdirSync(folder);

/** A program by its name, made smaller: its script and it, with their names from
 *  before and now. Trunk gives those of the light programs no hash, and the whole one
 *  that of another content. */
async function slim(name) {
  const parts = ['.js', '_bg.wasm'].map((ending) => {
    const old = files.find((file) => file.startsWith(name) && file.endsWith(ending) && /^(-[0-9a-f]+)?$/.test(file.slice(name.length, -ending.length)));
    return { name, ending, old, path: join(folder, old) };
  });
  const [script, program] = parts;
  const reached = reachable(readFileSync(script.path, 'utf8'));
  const has = new Set(WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(program.path))).map((one) => one.name));
  const { bytes, imports, exports } = await slimmed(program.path, [...used(reached)].filter((one) => has.has(one)));
  const contents = [Buffer.from(renamed(reached, { imports, exports })), bytes];
  return parts.map((part, at) => {
    const now = `${name}-${createHash('sha256').update(contents[at]).digest('hex').slice(0, 16)}${part.ending}`;
    rmSync(part.path);
    writeFileSync(join(folder, now), contents[at]);
    return { ...part, now };
  });
}

// --- All of them, two at a time --------------------------------------------------------

const names = files.filter((file) => file.endsWith('_bg.wasm')).map((file) => file.replace(/(-[0-9a-f]+)?_bg\.wasm$/, ''));
const made = [];
await Promise.all([0, 1].map(async () => {
  for (let name = names.shift(); name; name = names.shift()) made.push(...await slim(name));
}));
made.sort((a, b) => (a.now < b.now ? -1 : 1));

// boot.js reads in its element where the programs are.
const page = join(folder, 'index.html');
let html = readFileSync(page, 'utf8');
for (const { old, now } of made) html = html.replaceAll(old, now);
const light = made.filter(({ name }) => name !== 'indsatsatlas')
  .map(({ name, ending, now }) => ` data-${name}-${ending.split('.')[1]}="./${now}"`).join('');
writeFileSync(page, html.replace(/ data-light(="")?(?=[ >])/, light));
