/** What the gate lets through to Payload's API, and on which terms. */
export type ApiDoor = 'login' | 'forgot-password' | 'reset-password' | 'first-register' | 'open' | 'staff';

const SIGN_IN: ReadonlyMap<string, ApiDoor> = new Map([
  ['login', 'login'],
  ['forgot-password', 'forgot-password'],
  ['reset-password', 'reset-password'],
  ['first-register', 'first-register'],
]);
const OPEN: ReadonlySet<string> = new Set(['get users/init', 'get users/me', 'head users/init', 'head users/me', 'get review/digest-off', 'head review/digest-off', 'post review/digest-off']);

/**
 * Which door a request knocks at. Payload matches actions in any letter case and with spare slashes, so this does too:
 * otherwise `/LOGIN` would pass by the limits of `/login`.
 * @param path the address's path, such as `/api/users/login`
 */
export const apiDoor = (method: string, path: string): ApiDoor => {
  const segments = path.toLowerCase().split('/').filter((segment) => segment !== '');
  const [, collection = '', action = ''] = segments;
  const exact = segments.length === 3;
  if (method === 'POST' && exact) {
    const door = SIGN_IN.get(action);
    if (door !== undefined) return door;
  }
  return exact && OPEN.has(`${method.toLowerCase()} ${collection}/${action}`) ? 'open' : 'staff';
};
