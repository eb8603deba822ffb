/** So many short articles, whose words repeat, and of which some are as old as each other. */
export function manyArticles(count: number): Record<string, string> {
  const pages = Array.from({ length: count }, (_, i) => [`part-${i % 3}/article-${i}.md`, page(i)]);
  return Object.fromEntries(pages);
}

const PLACES = ["Grey Point", "Saltholm", "the Narrows", "Cape Ida"];
const THINGS = ["ferry", "lighthouse", "herring", "timetable", "pier"];

/** @param i also when it was published */
export function page(i: number, more = ""): string {
  const [place, thing] = [PLACES[i % PLACES.length], THINGS[i % THINGS.length]];
  const text = `The ${thing} of ${place} has the number ${1000 + i}, as Ada Marsh wrote.`;
  const front = `title: Report ${i} on the ${thing}\npublished: ${1990 + (i % 20)}\ntags: [${place}]`;
  return `---\n${front}\n---\n\n${text}\n\n## Upkeep\n\nIn ${1900 + (i % 90)} it was painted. ${more}\n`;
}
