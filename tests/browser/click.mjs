// What the measures of a click share: which boxes are ticked, when a click is painted,
// and a catalogue of any size.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DIST } from './harness.mjs';

export const DATA = 'data/interventions.json';

/**
 * From the event to the paint after it: a frame is asked for in the event's own turn,
 * and a message posted in that frame comes once it is painted. What is seen is in it:
 * the tick, the number found, the results and the counts beside the open filters.
 */
export const PAINTED = () => {
  globalThis.waits = [];
  let begun;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => globalThis.waits.push(performance.now() - begun);
  addEventListener('click', (event) => {
    if (!event.target.matches?.('.facets input, h1')) return;
    begun = event.timeStamp;
    requestAnimationFrame(() => port2.postMessage(null));
  }, { capture: true });
};

export const TICKED = [
  'condition=copd', 'strength=high', 'effect=not-assessed', 'condition=type-2-diabetes', 'strength=moderate', 'effect=reduces', 'condition=cancer', 'strength=low',
  'condition=stroke', 'strength=very-low',
];

/** So many records, the real ones again and again under new ids. Only for measuring. */
export function synthetic(count) {
  const catalogue = JSON.parse(readFileSync(join(DIST, DATA), 'utf8'));
  const real = catalogue.records;
  catalogue.records = Array.from({ length: count }, (_, at) => ({ ...real[at % real.length], id: `${real[at % real.length].id}-${at}` }));
  return JSON.stringify(catalogue);
}

/** The value below which a share of sorted figures lies. */
export const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
export const sort = (figures) => [...figures].sort((a, b) => a - b);
export const ms = (figure) => `${figure.toFixed(1)} ms`;
