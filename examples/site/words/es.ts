import type { Words } from './words.ts';

export const es: Words = {
  skip: 'Ir al contenido',
  menu: 'Menú principal',
  collections: { articles: 'Artículos', 'policy-findings': 'Conclusiones', events: 'Eventos', downloads: 'Descargas', initiatives: 'Iniciativas', topics: 'Temas', places: 'Lugares' },
  kinds: {
    'policy-brief': 'Informe de políticas', 'key-findings': 'Conclusiones clave', report: 'Informe', 'event-report': 'Informe de evento', guide: 'Guía', toolkit: 'Caja de herramientas', brief: 'Resumen',
    city: 'Ciudad', country: 'País', region: 'Región',
  },
  latest: 'Lo último', upcoming: 'Próximamente', lately: 'Celebrados hace poco',
  all: { articles: 'Todos los artículos', 'policy-findings': 'Todas las conclusiones', events: 'Todos los eventos', downloads: 'Todas las descargas', initiatives: 'Todas las iniciativas' },
  languages: { choose: 'Idioma', toHome: 'página no disponible: ir al inicio' },
  search: { label: 'Buscar en este sitio', button: 'Buscar', title: 'Búsqueda', hint: 'Deben aparecer todas las palabras. Ponga una frase entre comillas.', results: { one: '# resultado', other: '# resultados' }, none: 'No se encontró nada para «#». Pruebe con menos palabras.' },
  filters: { title: 'Filtrar', topic: 'Tema', place: 'Lugar', initiative: 'Iniciativa', kind: 'Tipo', year: 'Año', when: 'Cuándo', any: 'Todos', coming: 'Próximos', past: 'Pasados', originals: 'Incluir textos aún no traducidos al español', show: 'Mostrar', clear: 'Quitar filtros' },
  found: { one: '# entrada', other: '# entradas' },
  nothing: 'Aquí no hay nada todavía.',
  more: 'Página siguiente', fromStart: 'Volver a la primera página',
  document: {
    published: 'Publicado el', updated: 'Actualizado el', original: 'Leer el original', related: 'Siga leyendo', about: 'Temas y lugares', partOf: 'Forma parte de', contact: 'Contacto',
    downloads: 'Descargas', download: 'Descargar', recommendations: 'Qué hacer', fileIn: 'Archivo en #', table: 'Tabla', finding: 'Conclusión #',
  },
  event: { when: 'Cuándo', where: 'Dónde', hosts: 'Organiza', partners: 'Colaboran', programme: 'Programa', participants: { one: '# participante', other: '# participantes' }, cities: { one: '# ciudad', other: '# ciudades' }, localTime: 'hora local', attendance: 'Participación' },
  report: {
    button: 'Avisar de un error', paragraph: 'Avisar de un error en este párrafo', title: 'Avisar de un error', intro: '¿Hay algún error en este texto? Cuéntenoslo: lo leerán las personas que se ocupan de él.',
    quote: 'El pasaje', quoteHint: 'Copie la frase que contiene el error.', comment: '¿Qué está mal?', suggestion: '¿Qué debería decir?', suggestionHint: 'Opcional', email: 'Su correo electrónico',
    emailHint: 'Opcional. Escribimos una vez, cuando esté corregido, y luego borramos la dirección.', trap: 'Deje este campo vacío', send: 'Enviar', sending: 'Enviando…', close: 'Cerrar', back: 'Volver al texto',
    thanksTitle: 'Gracias', thanks: 'Su aviso ha llegado. Alguien lo revisará.', unsaid: 'Diga qué está mal o qué debería decir.', missing: 'Indique el pasaje y diga qué está mal o qué debería decir.',
    tooMany: 'Acaban de llegar demasiados avisos. Inténtelo de nuevo en unos minutos.', gone: 'Este texto ya no está aquí.', failed: 'No se pudo enviar. Inténtelo más tarde; lo que escribió sigue aquí.',
  },
  preview: { ribbon: 'Vista previa de un borrador', until: 'hasta #', over: 'Esta vista previa ha terminado', overText: 'Ábrala de nuevo desde la pantalla de edición.' },
  missing: { title: 'Esta página no existe', text: 'Puede que se haya retirado o que la dirección contenga un error.', elsewhere: 'Esta página no está disponible en español', elsewhereText: 'Puede leerla en:', toHome: 'Ir al inicio' },
  trouble: { title: 'Volvemos enseguida', text: 'Ahora mismo no se puede mostrar esta página. No se ha perdido nada; inténtelo de nuevo en un minuto.', again: 'Intentar de nuevo' },
  feed: 'Canal de noticias',
  languageNames: { en: 'inglés', ar: 'árabe', fr: 'francés', es: 'español', de: 'alemán' },
};
