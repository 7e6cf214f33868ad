'use client';

import { FieldLabel, useField } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import type { ReactNode } from 'react';
import './webhooks.css';

/** What was sent, to be read. Payload's own editor would be fetched from a foreign server. */
export const EventJson = ({ field, path }: JSONFieldClientProps): ReactNode => {
  const { value } = useField<unknown>({ path });
  return (
    <div className="field-type">
      <FieldLabel label={field.label} path={path} />
      <pre className="verso-webhook__json" dir="ltr" id={`field-${path}`}>{JSON.stringify(value, null, 2)}</pre>
    </div>
  );
};
