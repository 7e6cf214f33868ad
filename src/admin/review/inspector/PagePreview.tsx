'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { whyOf } from '../askReview.ts';
import type { PagePreview as Page } from '../reviewApi.ts';
import { useReview } from '../useReview.ts';

/** Nothing in the page's HTML may act in the admin: it holds no script, and what slipped in could not run. */
const STYLE = `<style>
:root{color-scheme:light dark;font:14px/1.6 system-ui,sans-serif}
:root[dir=rtl]{font-family:'Noto Sans Arabic','Segoe UI','Geeza Pro',Tahoma,sans-serif;line-height:1.85}
body{margin:.75rem;overflow-wrap:anywhere}h1{font-size:1.2rem}h2{font-size:1.1rem}h3{font-size:1rem}
img,video{max-inline-size:100%;block-size:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .4em;text-align:start}
a{pointer-events:none}[data-here]{background:color-mix(in srgb,Highlight 22%,transparent);outline:2px solid Highlight;outline-offset:2px;border-radius:2px}
</style>`;

/** How long a text rests before the page is made anew. */
const REST_MS = 400;

/** The page as it will look, the live segment marked. Made anew some time after the text changed. */
export const PagePreview = ({ segment, revision }: { readonly segment: string | null; readonly revision: number }): ReactNode => {
  const { work: { api, board }, voice } = useReview();
  const [page, setPage] = useState<Page | null>(null);
  const [trouble, setTrouble] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  const { rev } = board.head();
  useEffect(() => {
    let isOld = false;
    const look = async (): Promise<void> => {
      try {
        const next = await api.preview();
        if (isOld) return;
        setPage(next);
        setTrouble('');
      } catch (error) {
        if (!isOld) setTrouble(voice.say('previewMissing', { why: voice.refused(whyOf(error)) }));
      }
    };
    const timer = setTimeout(() => void look(), REST_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [api, voice, revision, rev]);
  const html = useMemo(() => page && `<!doctype html><html lang="${page.lang}" dir="${page.dir}"><head>${STYLE}</head><body>${page.html}</body></html>`, [page]);
  const mark = (): void => {
    const inside = frame.current?.contentDocument;
    inside?.querySelectorAll('[data-here]').forEach((one) => one.removeAttribute('data-here'));
    const here = segment === null ? null : inside?.querySelector(`[data-segment="${CSS.escape(segment)}"]`);
    here?.setAttribute('data-here', '');
    here?.scrollIntoView({ block: 'center' });
  };
  useEffect(mark, [segment, html]);
  if (trouble !== '') return <p className="vr-hint">{trouble}</p>;
  return html === null ? <div aria-hidden="true" className="vr-preview" /> : <iframe className="vr-preview" onLoad={mark} ref={frame} sandbox="allow-same-origin" srcDoc={html} tabIndex={-1} title={voice.say('previewOf')} />;
};
