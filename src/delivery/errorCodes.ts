interface Described {
  readonly status: number;
  /** What happened, as the documentation says it. */
  readonly means: string;
  /** What whoever asks does about it. */
  readonly advice: string;
}

const described = {
  moved: { status: 308, means: 'The document has another address, or another one in this language, in `Location` and `params.to`.', advice: 'Follow it, and redirect your own page.' },
  bad_request: { status: 400, means: 'A parameter or field is unknown, missing or wrong; the message names it.', advice: 'Mend the request.' },
  bad_cursor: { status: 400, means: 'The cursor is none of this list.', advice: 'Take `next` as it is, with the same filters, or begin anew without.' },
  key_in_address: { status: 400, means: 'A key was sent in the address, where logs keep it.', advice: 'Send it in a header; have a new one made, for this one was seen.' },
  key_needed: { status: 401, means: 'This house gives nothing without a key.', advice: 'Ask its admin for one.' },
  key_unknown: { status: 401, means: 'The key is mistyped, or a new one replaced it.', advice: 'Ask the admin.' },
  key_expired: { status: 401, means: 'The key is over.', advice: 'Ask the admin for a later end.' },
  key_disabled: { status: 401, means: 'The key was switched off.', advice: 'Ask the admin.' },
  preview_unknown: { status: 401, means: 'The preview token opens nothing.', advice: 'Ask for a new one in the admin.' },
  preview_expired: { status: 401, means: 'The preview is over; tokens last 15 minutes.', advice: 'Ask for a new one in the admin.' },
  origin_forbidden: { status: 403, means: 'Pages of this site may not use the key.', advice: 'Have the admin add the site, or ask from your server.' },
  not_found: { status: 404, means: 'Readers have nothing at this address.', advice: 'Show your own “not found”.' },
  not_in_locale: { status: 404, means: 'The document is live, but not in this language. `params.availableIn` lists where it is: its alternates, each with its title.', advice: 'Offer those languages, or ask with `fallback=source`.' },
  not_reviewed: { status: 404, means: 'With `provenance=reviewed`: nobody has reviewed this text yet. `params.availableIn` lists the languages it is in, as for `not_in_locale`.', advice: 'Leave `provenance` out, and show the notice.' },
  unknown_locale: { status: 404, means: 'The house does not have this language.', advice: 'Take one of `/v1/locales`.' },
  unknown_collection: { status: 404, means: 'There is no such collection.', advice: 'Take one of those on this page.' },
  no_such_address: { status: 404, means: 'The API has nothing at this address.', advice: 'Look for it on this page.' },
  no_site: { status: 404, means: 'There is no sitemap, for the house does not know where its site is.', advice: 'Whoever runs it sets `SITE_URL`.' },
  file_not_found: { status: 404, means: 'No published document has this file, or not any more.', advice: 'Read the document again: it names its files.' },
  preview_gone: { status: 404, means: 'There is no draft of this document in this language.', advice: 'Nothing.' },
  method: { status: 405, means: 'The address takes other methods; `Allow` names them.', advice: 'Mend the request.' },
  precondition: { status: 412, means: 'The file is not the one named in `If-Match`.', advice: 'Ask without it.' },
  too_large: { status: 413, means: 'The report is larger than 16 KiB.', advice: 'Shorten it.' },
  too_long: { status: 414, means: 'The address is longer than 4096 characters.', advice: 'Shorten it.' },
  unsupported_type: { status: 415, means: 'The body is neither JSON nor a form, in UTF-8 and not compressed.', advice: 'Send `Content-Type: application/json`.' },
  range: { status: 416, means: 'The file is shorter than the part that was asked for.', advice: 'Take its length from `Content-Range`.' },
  too_many_reads: { status: 429, means: 'Too many reads in this minute, by this address or key. `Retry-After`, `RateLimit` and `RateLimit-Policy` say when and how many; no other answer has them.', advice: 'Wait for `Retry-After` seconds; keep answers, or use a key.' },
  too_many_wrong_keys: { status: 429, means: 'Too many wrong keys from this address.', advice: 'Wait for `Retry-After` seconds, and mend the key.' },
  too_many_reports: { status: 429, means: 'Too many reports from this address, about this document, or in all.', advice: 'Tell the reader to try again after `Retry-After` seconds.' },
  server: { status: 500, means: 'Something went wrong on our side; it is in the log under `params.requestId`.', advice: 'Try again once; then tell whoever runs the house, with that id.' },
  catching_up: { status: 503, means: 'The server was just started and is still learning what is published.', advice: 'Try again in some seconds.' },
  busy: { status: 503, means: 'Too many searches wait already.', advice: 'Wait for `Retry-After` seconds.' },
  search_slow: { status: 503, means: 'The search took too long.', advice: 'Ask for fewer or rarer words.' },
  search_closed: { status: 503, means: 'The server is being stopped.', advice: 'Try again: another one answers.' },
} as const satisfies Readonly<Record<string, Described>>;

/** What the API says in `error.code` when it refuses. */
export type ErrorCode = keyof typeof described;

/** Every code, with its status, what it means and what to do. */
export const ERROR_CODES: Readonly<Record<ErrorCode, Described>> = described;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(described, code);
