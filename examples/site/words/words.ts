import type { Forms } from './counted.ts';

/** What the site itself says, in one language. `#` stands for what is filled in. */
export interface Words {
  readonly skip: string;
  readonly menu: string;
  readonly collections: Readonly<Record<'articles' | 'policy-findings' | 'events' | 'downloads' | 'initiatives' | 'topics' | 'places', string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly latest: string;
  readonly upcoming: string;
  readonly lately: string;
  readonly all: Readonly<Record<'articles' | 'policy-findings' | 'events' | 'downloads' | 'initiatives', string>>;
  readonly languages: {
    readonly choose: string;
    /** Beside a language that does not have this page: its link leads to the home page there. */
    readonly toHome: string;
  };
  readonly search: { readonly label: string; readonly button: string; readonly title: string; readonly hint: string; readonly results: Forms; readonly none: string };
  readonly filters: {
    readonly title: string; readonly topic: string; readonly place: string; readonly initiative: string; readonly kind: string; readonly year: string; readonly when: string;
    readonly any: string; readonly coming: string; readonly past: string; readonly originals: string; readonly show: string; readonly clear: string;
  };
  readonly found: Forms;
  readonly nothing: string;
  readonly more: string;
  readonly fromStart: string;
  readonly document: {
    readonly published: string; readonly updated: string; readonly original: string; readonly related: string; readonly about: string; readonly partOf: string; readonly contact: string;
    readonly downloads: string; readonly download: string; readonly recommendations: string; readonly fileIn: string; readonly table: string; readonly finding: string;
  };
  readonly event: { readonly when: string; readonly where: string; readonly hosts: string; readonly partners: string; readonly programme: string; readonly participants: Forms; readonly cities: Forms; readonly localTime: string; readonly attendance: string };
  readonly report: {
    readonly button: string; readonly paragraph: string; readonly title: string; readonly intro: string; readonly quote: string; readonly quoteHint: string; readonly comment: string; readonly suggestion: string;
    readonly suggestionHint: string; readonly email: string; readonly emailHint: string; readonly trap: string; readonly send: string; readonly sending: string; readonly close: string; readonly back: string;
    readonly thanksTitle: string; readonly thanks: string; readonly unsaid: string; readonly missing: string; readonly tooMany: string; readonly gone: string; readonly failed: string;
  };
  readonly preview: { readonly ribbon: string; readonly until: string; readonly over: string; readonly overText: string };
  readonly missing: { readonly title: string; readonly text: string; readonly elsewhere: string; readonly elsewhereText: string; readonly toHome: string };
  readonly trouble: { readonly title: string; readonly text: string; readonly again: string };
  readonly feed: string;
  readonly languageNames: Readonly<Record<'en' | 'ar' | 'fr' | 'es' | 'de', string>>;
}
