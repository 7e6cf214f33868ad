/**
 * Reports of errors: a button beside what a reader marks, and one after each paragraph for those who use the keyboard.
 * Both open the dialog of the page; its form goes straight to the API. Without this script the form is a page of its own.
 */
const article = document.querySelector('[data-report-id]');
const dialog = document.querySelector('#report');
const marker = document.querySelector('#report-selection');
const flag = document.querySelector('#report-flag');
const MOST_QUOTE = 1000;
const MOST_CONTEXT = 200;
const BLOCKS = 'p[data-segment], li[data-segment], figcaption[data-segment]';

if (article && dialog && marker && flag) {
  const form = dialog.querySelector('form');
  const thanks = dialog.querySelector('[data-thanks]');
  const problem = dialog.querySelector('[data-problem]');
  const send = form.querySelector('[type=submit]');
  let passage = null;

  const textAround = (block, range) => {
    const outside = document.createRange();
    outside.selectNodeContents(block);
    outside.setEnd(range.startContainer, range.startOffset);
    const before = outside.toString();
    outside.selectNodeContents(block);
    outside.setStart(range.endContainer, range.endOffset);
    return { before: before.slice(-MOST_CONTEXT), after: outside.toString().slice(0, MOST_CONTEXT) };
  };

  const blockOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-segment]') ?? null;

  /** What is marked, where it is marked in the text. */
  const marked = () => {
    const selection = document.getSelection();
    const quote = selection?.toString().trim() ?? '';
    if (quote === '' || !selection || selection.rangeCount === 0 || !article.contains(selection.anchorNode) || !article.contains(selection.focusNode)) return null;
    const range = selection.getRangeAt(0);
    const [first, last] = [blockOf(range.startContainer), blockOf(range.endContainer)];
    const isWithinOne = first !== null && first === last;
    return { quote: quote.slice(0, MOST_QUOTE), ...(isWithinOne && { segment: first.dataset.segment, ...textAround(first, range) }), range };
  };

  const open = (about) => {
    passage = about;
    form.reset();
    form.hidden = false;
    thanks.hidden = true;
    problem.textContent = '';
    const quote = dialog.querySelector('[data-quote]');
    quote.textContent = about.quote;
    const { lang, dir } = about.from ?? {};
    if (lang) Object.assign(quote, { lang, dir });
    form.elements.quote.value = about.quote;
    form.elements.segment.value = about.segment ?? '';
    marker.hidden = true;
    dialog.showModal();
    form.elements.comment.focus();
  };

  const showMarker = () => {
    const found = dialog.open ? null : marked();
    marker.hidden = found === null;
    if (found === null) return;
    const boxes = found.range.getClientRects();
    const box = boxes[boxes.length - 1] ?? found.range.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const middle = Math.min(width - marker.offsetWidth - 8, Math.max(8, box.left + box.width / 2 - marker.offsetWidth / 2));
    marker.style.left = `${window.scrollX + middle}px`;
    marker.style.top = `${window.scrollY + box.bottom + 10}px`;
  };

  const spokenIn = (node) => {
    const { lang, dir } = (node instanceof Element ? node : node.parentElement).closest('[lang]');
    return { lang, dir };
  };

  document.addEventListener('selectionchange', showMarker);
  // The mark must outlive the press on the button.
  marker.addEventListener('pointerdown', (event) => event.preventDefault());
  marker.addEventListener('click', () => {
    const found = marked();
    if (found) open({ ...found, from: spokenIn(found.range.startContainer) });
  });

  for (const block of article.querySelectorAll(BLOCKS)) {
    const button = flag.content.firstElementChild.cloneNode(true);
    button.addEventListener('click', () => open({ quote: block.textContent.trim().slice(0, MOST_QUOTE), segment: block.dataset.segment, from: spokenIn(block) }));
    const inner = block.querySelector(':scope > ul, :scope > ol');
    block.insertBefore(button, inner);
  }

  for (const button of dialog.querySelectorAll('[data-close]')) button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });

  const problemOf = (status) => {
    if (status === 429) return form.dataset.tooMany;
    if (status === 404) return form.dataset.gone;
    return status === 400 ? form.dataset.unsaid : form.dataset.failed;
  };

  form.addEventListener('input', () => { problem.textContent = ''; });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { comment, suggestion, email, website } = form.elements;
    if (comment.value.trim() === '' && suggestion.value.trim() === '') {
      problem.textContent = form.dataset.unsaid;
      comment.focus();
      return;
    }
    const { reportCollection: collection, reportId: id, reportLocale: locale } = article.dataset;
    const { quote, segment, before, after } = passage;
    const said = { comment: comment.value, suggestion: suggestion.value, email: email.value.trim(), website: website.value };
    send.disabled = true;
    send.textContent = form.dataset.sending;
    try {
      const response = await fetch(dialog.dataset.endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ collection, id, locale, quote, segment, before, after, ...said }),
        credentials: 'omit',
      });
      await response.text();
      problem.textContent = response.ok ? '' : problemOf(response.status);
      form.hidden = response.ok;
      thanks.hidden = !response.ok;
      if (response.ok) thanks.focus();
    } catch {
      problem.textContent = form.dataset.failed;
    } finally {
      send.disabled = false;
      send.textContent = form.dataset.send;
    }
  });
}
