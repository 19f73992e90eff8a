// What a search text finds, written a second time: slow and obvious. The tests
// go by it, and the bench checks answers with it.

const HYPHENS = '\\-:\u2010\u2011';
const JOINING = new Set(('a af an and are at by de den der det did du efter en er et findes for fra from har hos how hvad hvem '
  + 'hvilke hvor hvordan i in is jeg kan man med min mine mit mod my of og om on or paa som the til to ved vi what with').split(' '));
const PLAIN = { æä: 'ae', øöœ: 'oe', å: 'aa', ß: 'ss', àáâã: 'a', ç: 'c', èéêë: 'e', ìíîï: 'i', ñ: 'n', òóôõ: 'o', ùúûü: 'u', ýÿ: 'y' };
const plain = Object.fromEntries(Object.entries(PLAIN).flatMap(([letters, to]) => [...letters].map((letter) => [letter, to])));

/** The words of a text, each as its parts at hyphens and, where there are several, the whole. */
export function wordsOf(text) {
  const lower = text.toLowerCase()
    .replaceAll('a\u030a', 'å').replaceAll('a\u0308', 'ä').replaceAll('o\u0308', 'ö')
    .replace(/['\u2019\u00ad\u200b-\u200d\u2060\u0300-\u036f]/g, '');
  const words = lower.split(new RegExp(`[^\\p{Alphabetic}\\p{N}${HYPHENS}]+`, 'u')).map((word) => {
    const parts = word.split(new RegExp(`[${HYPHENS}]`)).filter(Boolean)
      .map((part) => [...part].map((letter) => plain[letter] ?? letter).join(''));
    return parts.length > 1 ? [...parts, parts.join('')] : parts;
  });
  return words.filter((parts) => parts.length);
}

const ENDINGS = 'ernes erens erne eren enes iges ens ene ers ere ets ige igt er en et es ed ig e'.split(' ');

/** A word without its ending. */
export function stem(word) {
  let left = word;
  const cut = (ending) => {
    if (!left.endsWith(ending) || left.length < ending.length + 4 || (ending === 'ed' && left.endsWith('hed'))) return false;
    left = left.slice(0, -ending.length);
    return true;
  };
  ENDINGS.some(cut);
  if (!cut('ings')) cut('ing');
  if (left.length > 4 && /([a-z])\1$/.test(left)) left = left.slice(0, -1);
  cut('s');
  if (!cut('y')) cut('i');
  return left;
}

const both = (a, b) => new Set([...a].filter((one) => b.has(one)));

/** How many slips apart two words are. */
function slips(a, b) {
  const table = [];
  for (let i = 0; i <= a.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= b.length; j += 1) {
      if (!i || !j) {
        table[i].push(i + j);
        continue;
      }
      let least = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, table[i - 2][j - 2] + 1);
      table[i].push(least);
    }
  }
  return table[a.length][b.length];
}

/**
 * The places of the documents that hold every word typed. `documents` are sets
 * of words; `all` is every word with the places that have it.
 */
export function holding(documents, typed) {
  const all = wordIndex(documents);
  const having = (fits) => {
    const places = new Set();
    for (const [word, at] of all) if (fits(word)) at.forEach((place) => places.add(place));
    return places;
  };
  const direct = (want) => {
    if (want.length < 3 && /^[0-9]+$/.test(want)) return having((word) => word === want);
    const own = stem(want);
    const inside = want.length >= 3 && (want.length > 3 || !all.has(want));
    return having((word) => word.startsWith(want) || (word.startsWith(own) && stem(word) === own)
      || (inside && word.includes(want)) || (inside && own.length >= 4 && word.includes(own)));
  };
  const nearly = (want) => {
    if (want.length < 5) return new Set();
    const own = stem(want);
    return having((word) => (Math.abs(word.length - want.length) < 2 && slips(word, want) < 2)
      || (word[0] === want[0] && own.length >= 5 && word.length < want.length + 20 && slips(stem(word), own) < 2));
  };
  const halves = (want) => {
    for (let cut = want.length - 4; want.length <= 40 && cut >= 4; cut -= 1) {
      const [first, second] = [want.slice(0, cut), want.slice(cut)];
      const [own, other] = [stem(first), stem(second)];
      const firsts = having((word) => word === first || (word.startsWith(own) && stem(word) === own));
      const seconds = having((word) => word.startsWith(second) || (word.startsWith(other) && stem(word) === other));
      const found = both(firsts, seconds);
      if (found.size) return found;
    }
    return new Set();
  };
  const or = (found, next) => (found.size ? found : next());
  let words = wordsOf(typed);
  if (!words.every(([first]) => JOINING.has(first))) words = words.filter(([first]) => !JOINING.has(first));
  let places = new Set(documents.keys());
  for (const word of words) {
    const whole = word.at(-1);
    const parts = word.slice(0, -1);
    const found = parts.length
      ? new Set([...direct(whole), ...parts.map((part) => or(direct(part), () => nearly(part))).reduce(both)])
      : or(or(direct(whole), () => nearly(whole)), () => halves(whole));
    places = both(places, found);
  }
  return places;
}

const indexes = new WeakMap();
function wordIndex(documents) {
  if (!indexes.has(documents)) {
    const all = new Map();
    documents.forEach((words, place) => words.forEach((word) => {
      if (!all.has(word)) all.set(word, []);
      all.get(word).push(place);
    }));
    indexes.set(documents, all);
  }
  return indexes.get(documents);
}
