'use client';

import { useField, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/**
 * A webhook that its server switched off while the form is open is shown as off, so that it can be switched on there.
 * What somebody changed in the form and has not saved stays as it is.
 * @param active as the house knows it; null until it does
 */
export const useSwitchedOff = (active: boolean | null): void => {
  const { value, setValue } = useField<boolean>({ path: 'active' });
  const isModified = useFormModified();
  const before = useRef(active);
  useEffect(() => {
    if (before.current === true && active === false && value && !isModified) setValue(false, true);
    before.current = active;
  }, [active, value, isModified, setValue]);
};
