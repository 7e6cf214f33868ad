'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ScreenFinding, ScreenSegment } from '../../../domain/review/screen.ts';
import { capsOf } from '../keys/chord.ts';
import { useReview } from '../useReview.ts';
import { Btn } from './Btn.tsx';
import { FindingLine } from './FindingLine.tsx';
import { Icon } from './Icon.tsx';
import { WaiveForm } from './WaiveForm.tsx';
import { tagKind } from './useTagWords.ts';

interface Props {
  readonly segment: ScreenSegment;
  readonly findings: readonly ScreenFinding[];
  readonly text: string;
}

/** What was found in the live row: a missing tag can be inserted, an error let pass with a reason. */
export const Findings = ({ segment, findings, text }: Props): ReactNode => {
  const { work, voice, keys } = useReview();
  const [asked, setAsked] = useState<string | null>(null);
  const [, setTurn] = useState(0);
  if (text === '') return null;
  const mine = new Map(work.waiversOf(segment.id).map(({ finding, reason }) => [finding, reason]));
  const mayWaive = work.board.head().me.may.includes('approve');
  const missing = findings.filter(({ key }) => key === 'qa.tagMissing');
  const [next] = missing;
  const others = findings.filter(({ key }) => key !== 'qa.tagMissing');
  return (
    <>
      {next && (
        <div className="vr-box vr-box--error">
          <Icon name="error" />
          <span className="vr-box__text"><strong>{voice.say('error')}.</strong> {missing.map(({ id, params }) => {
            const tag = segment.tags.find((one) => one.id === params.id);
            return <span key={id}>{voice.say('tagMissing', { id: String(params.id), kind: tag ? tagKind(tag, voice) : '' })} </span>;
          })}</span>
          <Btn caps={keys.bindings.tag && capsOf(keys.bindings.tag, keys.isMac)} onClick={work.insertTag}>{voice.say('insertNext')}</Btn>
        </div>
      )}
      {others.map((finding) => {
        const reason = mine.get(finding.id);
        const shown = reason === undefined || finding.waived ? finding : { ...finding, waived: { by: null, name: null, at: '', reason } };
        return (
          <div key={finding.id}>
            <FindingLine finding={shown} voice={voice}>
              {finding.severity === 'error' && !shown.waived && mayWaive && <Btn aria-expanded={asked === finding.id} onClick={() => setAsked(asked === finding.id ? null : finding.id)}>{voice.say('waive')}</Btn>}
            </FindingLine>
            {asked === finding.id && !shown.waived && (
              <WaiveForm
                onCancel={() => setAsked(null)}
                onWaive={(why) => {
                  work.waive(segment.id, { finding: finding.id, reason: why });
                  setAsked(null);
                  setTurn((turn) => turn + 1);
                  work.toText();
                }}
              />
            )}
          </div>
        );
      })}
    </>
  );
};
