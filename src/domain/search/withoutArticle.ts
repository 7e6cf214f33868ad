/**
 * The steps in which an Arabic word loses its article and what is written together with it (ال، وال، بال، كال، فال، لل),
 * from the word itself to its stem: `والمدن` gives `والمدن` and `مدن`. A word without one is its only step.
 *
 * These are the prefixes of the light10 stemmer (Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information
 * Retrieval", 2007), with its rule that two letters must be left. Other than light10 it
 * - takes no alef with a hamza for the article: `ألمانيا` is no `مانيا`, `ألوان` no `وان`;
 * - takes a second article too, so that `الالتزام` meets `التزام`;
 * - leaves the words whose beginning is their own, of which `الله`, `التي` and `والدين` would become other words;
 * - knows that `للغة` is `لغة` with an article, not `غة`;
 * - cuts no endings and no single letters: what that gains in matches it loses in false ones.
 * @param spelled folded but for its alefs, of which those with a hamza or madda stand as `أ`
 */
export const withoutArticle = (spelled: string): readonly string[] => {
  const steps = [spelled];
  for (let word = shorter(spelled); word !== null && steps.length < MOST_STEPS; word = shorter(word)) steps.push(word);
  return steps;
};

const MOST_STEPS = 4;
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{2})/u;
const JOINED = /^[وفبك](?=ال)/u;

const shorter = (word: string): string | null => {
  if (word === 'لله') return 'الله';
  if (!ARTICLE.test(word) || OWN_BEGINNING.test(word) || NEVER_BARE.has(word)) return null;
  const bare = word.replace(JOINED, '');
  if (NEVER_BARE.has(bare)) return bare;
  const rest = word.replace(ARTICLE, '');
  return word.startsWith('لل') && LAM.test(`ل${rest}`) ? `ل${rest}` : rest;
};

/** Their article is part of them. */
const NEVER_BARE = new Set(['الله', 'اللهم', 'التي', 'الذي', 'الذين', 'اللذان', 'اللذين', 'اللتان', 'اللتين', 'اللاتي', 'اللواتي', 'اللايي', 'اللي', 'الان', 'الأن']);

/** Parents, adults, balloons, calcium, ballet: a letter that looks like a conjunction, and an alef that looks like an article. */
const OWN_BEGINNING = /^(?:والد(?:ا|ان|ه|ك|ي|ين|ات|نا|ها|هم|هما|ته|تها|تي|تك|اه|اها|يه|يها|يهم|يك|ينا)|بالغ(?:ا|ه|ان|ين|ون|ات)|بالون(?:ا|ات|ان|ين)?|باليه|بالات|كالسيوم|كالوري|فالنسيا)$/u;

/** Words that begin with a lam of their own: after `لل` one lam is left of two. */
const LAM = /^(?:لغ(?:ه|ات|وي|ويه)|لجن(?:ه|تين)|لجان|لقاء(?:ات)?|لقاح(?:ات)?|لاج(?:ي|يه|يين|يات|يون)|لبنان(?:ي|يه|يين|يات)?|ليبيا?|ليبي(?:ه|ين|ات)|ليل(?:ه)?|ليالي|لعب(?:ه)?|لاعب(?:ه|ين|ات|ون)?|لون|لوح(?:ه|ات)|لوايح|لحم|لحوم|لحظ(?:ه|ات)|لسان|لباس|لواء|لندن|لقب|لطف|لمس|لهج(?:ه|ات))$/u;
