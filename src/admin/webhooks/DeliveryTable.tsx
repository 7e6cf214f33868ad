import { Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import type { Voice } from '../words/speak.ts';
import { deliveryLine } from './deliveryLine.ts';
import type { ShownDelivery } from './deliveryLine.ts';
import type { WebhookWords } from './words/words.ts';

interface DeliveryTableProps {
  readonly deliveries: readonly ShownDelivery[];
  readonly canResend: boolean;
  readonly onResend: (id: string) => void;
  readonly words: WebhookWords;
  readonly voice: Voice;
}

/** One line for each delivery; what is done with can be sent again. */
export const DeliveryTable = ({ deliveries, canResend, onResend, words, voice }: DeliveryTableProps): ReactNode => (
  <div className="verso-webhook__scroll">
    <table className="verso-webhook__table">
      <thead>
        <tr>
          <th scope="col">{words.event}</th>
          <th scope="col">{words.page}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.time}</th>
          <th scope="col"><span className="verso-hidden">{words.action}</span></th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => <Row canResend={canResend} delivery={delivery} key={delivery.id} onResend={onResend} voice={voice} words={words} />)}
      </tbody>
    </table>
  </div>
);

interface RowProps extends Omit<DeliveryTableProps, 'deliveries'> {
  readonly delivery: ShownDelivery;
}

const Row = ({ delivery, canResend, onResend, words, voice }: RowProps): ReactNode => {
  const { id, seq, state, at, event } = delivery;
  const line = deliveryLine(delivery, words, voice.time);
  const name = words.events[event.type];
  return (
    <tr className={`verso-webhook__row verso-webhook__row--${state}`}>
      <th scope="row">{name}{seq > 0 && <> <bdi className="verso-webhook__seq">{seq}</bdi></>}</th>
      <td>{event.title !== null && <bdi>{event.title}</bdi>} {event.locale !== null && <span className="verso-webhook__locale">{voice.language(event.locale)}</span>}</td>
      <td>
        <span className="verso-webhook__state">{line.state}</span>
        {line.reason !== null && <span className="verso-webhook__reason">{line.reason}{line.detail !== null && <> <bdi dir="ltr">{line.detail}</bdi></>}</span>}
      </td>
      <td><time dateTime={at}>{voice.time(new Date(at))}</time></td>
      <td>
        {state !== 'waiting' && (
          <Button aria-label={`${words.resend}: ${name} ${event.title ?? ''}`} buttonStyle="secondary" disabled={!canResend} margin={false} onClick={() => onResend(id)} size="small">{words.resend}</Button>
        )}
      </td>
    </tr>
  );
};
