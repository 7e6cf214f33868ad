import type { Forms } from '../../domain/languageRules.ts';
import type { Need } from '../../domain/review/translation.ts';

/** All that mails and the page behind their link say in one language. `{…}` are places to fill, `{n}` the number of a counted sentence. */
export interface Words {
  readonly hello: string;
  readonly helloNobody: string;
  readonly untitled: string;
  readonly digest: {
    readonly subject: Forms;
    readonly intro: string;
    readonly need: Readonly<Record<Need, string>>;
    readonly urgent: string;
    readonly open: string;
    readonly why: string;
    readonly off: string;
  };
  readonly rest: {
    readonly subject: string;
    readonly key: string;
    readonly quota: string;
    readonly until: string;
    readonly untilMended: string;
    readonly open: string;
  };
  readonly failures: {
    readonly subject: Forms;
    readonly intro: string;
    readonly more: Forms;
    readonly why: string;
  };
  readonly report: {
    readonly subject: string;
    readonly accepted: string;
    readonly fixed: string;
    readonly declined: string;
    readonly word: string;
    readonly open: string;
    readonly why: string;
  };
  readonly page: {
    readonly title: string;
    readonly ask: string;
    readonly button: string;
    readonly done: string;
    readonly wrong: string;
    readonly expired: string;
    readonly profile: string;
  };
}
