import type { LocaleCode } from '../../../domain/locales.ts';
import type { IdOf } from '../demoDocument.ts';

interface SiteTexts {
  readonly name: string;
  readonly tagline: string;
  readonly footer: string;
}

interface CallTexts {
  readonly heading: string;
  readonly text: string;
  readonly button: string;
}

/** What every page says, in each language: people write these, no machine. */
const SITE: Readonly<Record<LocaleCode, SiteTexts>> = {
  en: {
    name: 'Open Cities Network', tagline: 'Cities learning from each other how people live well together',
    footer: 'The Open Cities Network is an association of 118 local governments. Membership is free and open to every city, town and district.',
  },
  ar: {
    name: 'شبكة المدن المفتوحة', tagline: 'مدن تتعلّم بعضها من بعض كيف يعيش الناس معًا حياة كريمة',
    footer: 'شبكة المدن المفتوحة رابطة تضم 118 حكومة محلية. العضوية مجانية ومفتوحة لكل مدينة وبلدة ومقاطعة.',
  },
  fr: {
    name: 'Réseau des villes ouvertes', tagline: 'Des villes qui apprennent les unes des autres à bien vivre ensemble',
    footer: 'Le Réseau des villes ouvertes est une association de 118 collectivités locales. L’adhésion est gratuite et ouverte à toutes les villes, communes et districts.',
  },
  es: {
    name: 'Red de Ciudades Abiertas', tagline: 'Ciudades que aprenden unas de otras a convivir bien',
    footer: 'La Red de Ciudades Abiertas es una asociación de 118 gobiernos locales. La adhesión es gratuita y está abierta a todas las ciudades, pueblos y distritos.',
  },
  de: {
    name: 'Netzwerk Offene Städte', tagline: 'Städte lernen voneinander, wie Menschen gut zusammenleben',
    footer: 'Das Netzwerk Offene Städte ist ein Verbund von 118 Kommunen. Die Mitgliedschaft ist kostenlos und steht jeder Stadt, Gemeinde und jedem Bezirk offen.',
  },
};

/** What readers are asked to do, in each language. */
const CALL: Readonly<Record<LocaleCode, CallTexts>> = {
  en: { heading: 'Is your city part of it?', text: 'Any local government can join. It costs nothing, and it takes one letter signed by your mayor.', button: 'Join the network' },
  ar: { heading: 'هل مدينتك معنا؟', text: 'يمكن لأي حكومة محلية أن تنضم. لا يكلّف ذلك شيئًا، وتكفي رسالة واحدة موقّعة من رئيس البلدية.', button: 'انضموا إلى الشبكة' },
  fr: { heading: 'Votre ville en fait-elle partie ?', text: 'Toute collectivité locale peut adhérer. Cela ne coûte rien : une lettre signée par votre maire suffit.', button: 'Rejoindre le réseau' },
  es: { heading: '¿Ya participa su ciudad?', text: 'Cualquier gobierno local puede sumarse. No cuesta nada: basta una carta firmada por su alcaldía.', button: 'Unirse a la red' },
  de: { heading: 'Ist Ihre Stadt schon dabei?', text: 'Jede Kommune kann beitreten. Es kostet nichts; ein Brief mit der Unterschrift Ihres Bürgermeisteramts genügt.', button: 'Dem Netzwerk beitreten' },
};

/** The settings of the site in one language. */
export const siteSettings = (idOf: IdOf, locale: LocaleCode) => ({ ...SITE[locale], contactEmail: 'hello@opencities.example', logo: idOf('picture:harbour') });

/** The call to action in one language. */
export const callToAction = (idOf: IdOf, locale: LocaleCode) => ({ ...CALL[locale], url: 'https://www.opencities.example/join', image: idOf('picture:market') });
