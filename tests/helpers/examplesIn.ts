/** An example as a reader of the documentation copies it. */
export interface DocsExample {
  /** `sh`, `ts`, `js`, `json`, `html`. */
  readonly language: string;
  /** The section it stands in. */
  readonly section: string;
  readonly text: string;
}

const PART = /<h2 id="([\w-]+)">|<pre[^>]*><code class="language-(\w+)">([\s\S]*?)<\/code><\/pre>/g;

/** Every example of a page as it is copied: with what stands for signs of HTML put back, and without what keeps its lines in order. */
export const examplesIn = (html: string): DocsExample[] => {
  let section = '';
  return [...html.matchAll(PART)].flatMap(([, id, language, text]) => {
    if (id !== undefined) section = id;
    return language === undefined || text === undefined ? [] : [{ language, section, text: decoded(text) }];
  });
};

const decoded = (text: string): string => text.replaceAll(/<\/?bdi>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
