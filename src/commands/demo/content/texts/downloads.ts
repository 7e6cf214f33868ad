import type { Texts } from '../../texts.ts';

/** Titles and descriptions of the downloads. */
export const downloads: Texts = {
  'Fourth network assembly: report': {
    ar: 'الملتقى الرابع للشبكة: التقرير',
    fr: 'Quatrième assemblée du réseau : rapport',
    es: 'Cuarta asamblea de la red: informe',
    de: 'Vierte Netzwerkversammlung: Bericht',
  },
  'Who met in Lindhaven, what was agreed, and which city promised to do what by when.': {
    ar: 'من اجتمع في ليندهافن، وما الذي اتُّفق عليه، وأيّ مدينة تعهّدت بماذا وفي أيّ موعد.',
    fr: 'Qui s’est réuni à Lindhaven, ce qui a été convenu, et quelle ville a promis quoi pour quand.',
    es: 'Quiénes se reunieron en Lindhaven, qué se acordó y qué ciudad prometió hacer qué y para cuándo.',
    de: 'Wer in Lindhaven zusammenkam, was vereinbart wurde und welche Stadt was bis wann versprach.',
  },
  'Listening first: a guide for town halls': {
    ar: 'الإصغاء أولًا: دليل للبلديات',
    fr: 'Écouter d’abord : un guide pour les mairies',
    es: 'Primero, escuchar: una guía para ayuntamientos',
    de: 'Zuerst zuhören: ein Leitfaden für Rathäuser',
  },
  'Forty pages on asking good questions in the right places, with forms to copy.': {
    ar: 'أربعون صفحة عن طرح الأسئلة الجيدة في الأماكن المناسبة، مع نماذج جاهزة للنسخ.',
    fr: 'Quarante pages sur l’art de poser de bonnes questions aux bons endroits, avec des formulaires à copier.',
    es: 'Cuarenta páginas sobre cómo hacer buenas preguntas en los lugares adecuados, con formularios para copiar.',
    de: 'Vierzig Seiten darüber, wie man gute Fragen an den richtigen Orten stellt, mit Vorlagen zum Kopieren.',
  },
  'The first hour: a toolkit for crisis communication': {
    ar: 'الساعة الأولى: عدّة عمل للتواصل في الأزمات',
    fr: 'La première heure : une boîte à outils pour la communication de crise',
    es: 'La primera hora: herramientas para la comunicación de crisis',
    de: 'Die erste Stunde: ein Werkzeugkasten für Krisenkommunikation',
  },
  'Checklists, sample statements and a table-top exercise for a team of six.': {
    ar: 'قوائم تحقّق ونماذج بيانات وتمرين محاكاة لفريق من ستة أشخاص.',
    fr: 'Des listes de contrôle, des modèles de déclaration et un exercice sur table pour une équipe de six.',
    es: 'Listas de comprobación, modelos de comunicado y un ejercicio de simulación para un equipo de seis personas.',
    de: 'Checklisten, Mustererklärungen und ein Planspiel für ein Team von sechs Personen.',
  },
};
