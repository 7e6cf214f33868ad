import { Window } from 'happy-dom';

/** A document of an HTML text. Nothing in it is run and nothing is fetched. */
export const parseHtml = (html: string): Document => {
  const window = new Window({
    settings: {
      enableJavaScriptEvaluation: false, disableJavaScriptFileLoading: true, disableCSSFileLoading: true,
      disableIframePageLoading: true, handleDisabledFileLoadingAsSuccess: true,
    },
  });
  // The two libraries describe the same standard in types of their own.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
};

/** The constructor shape that Payload's converter asks for. */
export class ParsedWindow {
  readonly window: { readonly document: Document };

  constructor(html: string) {
    this.window = { document: parseHtml(html) };
  }
}
