import type { IdOf } from '../demoDocument.ts';

/** What every page says. */
export const siteSettings = (idOf: IdOf) => ({
  name: 'Open Cities Network',
  tagline: 'Cities learning from each other how people live well together',
  footer: 'The Open Cities Network is an association of 118 local governments. Membership is free and open to every city, town and district.',
  contactEmail: 'hello@opencities.example',
  logo: idOf('picture:harbour'),
});

/** What readers are asked to do. */
export const callToAction = (idOf: IdOf) => ({
  heading: 'Is your city part of it?',
  text: 'Any local government can join. It costs nothing, and it takes one letter signed by your mayor.',
  button: 'Join the network',
  url: 'https://www.opencities.example/join',
  image: idOf('picture:market'),
});
