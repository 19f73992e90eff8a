// What the bench of charts runs in the page: each way draws the same synthetic
// data anew into the same place, and the time runs until the browser has laid
// it out.
import * as Plot from '@observablehq/plot';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const ROWS = 32;
const COLUMNS = 18;
const INTERVALS = 100;
const WIDTH = 1000;

// What our page shows beyond the peers: each mark's name, place and key, and in
// the second chart its figure in print.
const NAMED = 'the same, named, by keyboard';
const FIGURED = 'the same, figures, names, keys';

const place = document.getElementById('place');

// The same numbers for the two libraries; ours makes its own of the same size.
let state = 1;
const roll = (sides) => {
  state ^= state << 13; state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5; state >>>= 0;
  return state % sides;
};

const cells = (seed) => {
  state = seed;
  return Array.from({ length: ROWS * COLUMNS }, (_, at) => ({
    row: `Code number ${Math.floor(at / COLUMNS)}`,
    column: `Code number ${at % COLUMNS}`,
    count: roll(12),
  }));
};
const studies = (seed) => {
  state = seed;
  return Array.from({ length: INTERVALS }, (_, at) => {
    const effect = 0.4 + roll(200) / 100;
    const spread = 1.1 + roll(60) / 100;
    return { study: `Study number ${at}`, effect, low: effect / spread, high: effect * spread };
  });
};

const plotMatrix = (data) => Plot.plot({
  width: WIDTH, height: ROWS * 24 + 60, marginLeft: 110, padding: 0.05,
  x: { axis: 'top', tickRotate: -42 }, y: { label: null }, color: { type: 'linear', scheme: 'blues' },
  marks: [
    Plot.cell(data, { x: 'column', y: 'row', fill: 'count' }),
    Plot.text(data, { x: 'column', y: 'row', text: 'count' }),
  ],
});
const plotIntervals = (data) => Plot.plot({
  width: WIDTH, height: INTERVALS * 20, marginLeft: 110, x: { type: 'log', grid: true }, y: { label: null },
  marks: [
    Plot.ruleX([1]),
    Plot.ruleY(data, { y: 'study', x1: 'low', x2: 'high' }),
    Plot.dot(data, { y: 'study', x: 'effect', fill: 'currentColor', symbol: 'square' }),
  ],
});
const vegaMatrix = (data) => vegaLite.compile({
  data: { values: data }, width: { step: 40 }, height: { step: 24 },
  encoding: {
    x: { field: 'column', type: 'nominal', sort: null, axis: { orient: 'top', labelAngle: -42 } },
    y: { field: 'row', type: 'nominal', sort: null },
  },
  layer: [
    { mark: 'rect', encoding: { color: { field: 'count', type: 'quantitative' } } },
    { mark: 'text', encoding: { text: { field: 'count', type: 'quantitative' } } },
  ],
}).spec;

// Time until drawn and laid out, ms; and the size of the SVG, bytes.
const timed = async (draw) => {
  place.replaceChildren();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  await draw();
  place.getBoundingClientRect();
  return performance.now() - start;
};
const bytes = () => [...place.querySelectorAll('svg')]
  .reduce((sum, svg) => sum + new TextEncoder().encode(svg.outerHTML).length, 0);

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

// Each way in turn, round after round, so that a slow moment hits all alike.
const compare = async (ways, rounds) => {
  const times = ways.map(() => []);
  const sizes = ways.map(() => 0);
  for (let round = 0; round < rounds + 3; round += 1) {
    for (const [at, [, draw]] of ways.entries()) {
      const time = await timed(() => draw(round + 1));
      sizes[at] = bytes();
      if (round >= 3) times[at].push(time);
    }
  }
  return ways.map(([name], at) => ({ name, median: median(times[at]), bytes: sizes[at] }));
};

window.bench = async (ours, rounds) => {
  const matrices = await compare([
    ['Indsatsatlas', (seed) => { place.innerHTML = ours.matrix(ROWS, COLUMNS, seed, WIDTH, false); }],
    ['Observable Plot', (seed) => { place.append(plotMatrix(cells(seed))); }],
    ['Vega-Lite', async (seed) => {
      const view = new vega.View(vega.parse(vegaMatrix(cells(seed))), { renderer: 'svg', container: place });
      await view.runAsync();
    }],
    [NAMED, (seed) => { place.innerHTML = ours.matrix(ROWS, COLUMNS, seed, WIDTH, true); }],
  ], rounds);
  const intervals = await compare([
    ['Indsatsatlas', (seed) => { place.innerHTML = ours.intervals(INTERVALS, seed, WIDTH, false); }],
    ['Observable Plot', (seed) => { place.append(plotIntervals(studies(seed))); }],
    [FIGURED, (seed) => { place.innerHTML = ours.intervals(INTERVALS, seed, WIDTH, true); }],
  ], rounds);
  return { matrices, intervals };
};
