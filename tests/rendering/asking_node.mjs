// Reads lists of calls of facets.mjs as JSON from standard input and writes their answers.
import { narrow, openCatalogue, order, readState, shownSort, speaker, writeState } from "../../plugins/practice_bank/rendering/assets/scripts/facets.mjs";

const plain = (state) => ({ ...state, chosen: Object.fromEntries([...state.chosen].map(([key, values]) => [key, [...values]])) });
const rich = (chosen) => new Map(Object.entries(chosen).map(([key, values]) => [key, new Set(values)]));

const verbs = {
  narrow({ index, chosen, hits, sort }) {
    const catalogue = openCatalogue(index);
    const scores = hits && new Map(hits);
    const found = narrow(catalogue, rich(chosen), scores);
    const counts = Object.fromEntries(
      catalogue.facets.map(({ key, values }, f) => [key, Object.fromEntries(values.map(([value], v) => [value, found.counts[f][v]]))]),
    );
    const dropped = Object.fromEntries(found.drops);
    return { works: found.works, counts, dropped, withoutQuery: found.withoutQuery, ordered: order(catalogue, found.works, sort, scores) };
  },
  read({ index, search }) {
    const catalogue = openCatalogue(index);
    const { state, unknown } = readState(search, catalogue);
    return { state: plain(state), unknown, written: writeState(state, catalogue), sort: shownSort(state) };
  },
  say: ({ words, language, key, values }) => speaker(words, language)(key, values),
};

let text = "";
for await (const part of process.stdin) text += part;
process.stdout.write(JSON.stringify(JSON.parse(text).map(([verb, values]) => verbs[verb](values))));
