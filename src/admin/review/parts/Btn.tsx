import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'secondary' | 'quiet';
  /** Key caps beside the words. */
  readonly caps?: string | null;
}

/** A button of this screen: small, in Payload's colours, and a key cap where a key does the same. */
export const Btn = ({ look = 'secondary', caps = null, children, className = '', ...rest }: Props): ReactNode => (
  <button type="button" {...rest} className={`vr-btn vr-btn--${look} ${className}`}>
    <span>{children}</span>
    {caps !== null && <kbd aria-hidden="true" className="vr-kbd">{caps}</kbd>}
  </button>
);
