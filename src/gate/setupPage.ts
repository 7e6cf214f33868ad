export interface SetupPage {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  /** What went wrong with the last try. */
  readonly fault: string | null;
}

/** The page on which the operator makes the first admin, as HTML that needs no script. */
export const setupPage = ({ token, email, name, fault }: SetupPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Set up Verso</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Welcome to Verso</h1>
<p>Nobody works here yet. Make the first account; it is an admin's and can invite all others.</p>
${fault === null ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`}
<form method="post" action="/setup">
<label>Set-up token <small>printed in the terminal at the start</small>
<input name="token" required autocomplete="off" spellcheck="false" value="${escaped(token)}"></label>
<label>Your name
<input name="name" autocomplete="name" value="${escaped(name)}"></label>
<label>E-mail
<input name="email" type="email" required autocomplete="username" value="${escaped(email)}"></label>
<label>Password <small>at least 12 characters</small>
<input name="password" type="password" required minlength="12" autocomplete="new-password"></label>
<button>Make the first account</button>
</form>
</main>
</body>
</html>
`;

const STYLE = `
:root { color-scheme: light dark; --ink: #17202a; --paper: #fbfaf7; --line: #c9c5ba; --deep: #0d5c63; --bad: #a3260f; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #15191c; --line: #444b50; --deep: #4fb3ba; --bad: #ff9a85; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { width: min(28rem, 100% - 3rem); padding: 3rem 0; }
h1 { font: 600 2rem/1.2 Georgia, serif; margin: 0 0 .5rem; }
form { display: grid; gap: 1.1rem; margin-top: 1.75rem; }
label { display: grid; gap: .3rem; font-weight: 600; }
small { font-weight: 400; opacity: .75; }
input { font: inherit; padding: .65rem .75rem; border: 1px solid var(--line); border-radius: .4rem; background: transparent; color: inherit; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--deep); outline-offset: 2px; }
button { font: inherit; font-weight: 600; padding: .75rem; border: 0; border-radius: .4rem; background: var(--deep); color: var(--paper); cursor: pointer; }
.fault { border-inline-start: 4px solid var(--bad); padding: .25rem .9rem; color: var(--bad); }
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
