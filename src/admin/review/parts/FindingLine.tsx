import type { ReactNode } from 'react';
import type { ScreenFinding } from '../../../domain/review/screen.ts';
import type { ReviewVoice } from '../words/speakReview.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly finding: Pick<ScreenFinding, 'key' | 'params' | 'severity' | 'waived'>;
  readonly voice: ReviewVoice;
  /** Buttons that help. */
  readonly children?: ReactNode;
}

/** What a check found, in a box of its own. */
export const FindingLine = ({ finding: { key, params, severity, waived }, voice, children }: Props): ReactNode => (
  <div className={`vr-box vr-box--${waived ? 'calm' : severity}`}>
    <Icon name={severity} />
    <span className="vr-box__text">
      <strong>{voice.say(severity)}.</strong> {voice.finding(key, params)}
      {waived && <> {voice.say('waived', { name: waived.name ?? voice.say('nobody'), reason: waived.reason })}</>}
    </span>
    {children}
  </div>
);
