import type { Words } from './words.ts';

export const es: Words = {
  hello: 'Hola, {name}:',
  helloNobody: 'Hola:',
  untitled: 'Sin título',
  digest: {
    subject: { one: '{n} texto te espera', other: '{n} textos te esperan' },
    intro: 'Esto es lo que hoy espera en tus idiomas.',
    need: {
      report: 'señalados por lectores',
      error: 'con un error por corregir',
      'outdated-live': 'publicados, pero desactualizados',
      failed: 'sin traducir: la máquina falló',
      'second-approval': 'a la espera de una segunda aprobación',
      outdated: 'desactualizados: cambió el original',
      review: 'por revisar',
    },
    urgent: 'Lo más urgente',
    open: 'Abrir la cola',
    why: 'Recibes este mensaje una vez al día como máximo, y solo cuando algo espera.',
    off: 'No recibir más estos mensajes',
  },
  rest: {
    subject: 'La traducción está parada: {engine}',
    key: 'El motor de traducción {engine} rechaza la clave. No se traduce nada hasta que alguien lo arregle: comprueba la clave y la dirección del servidor, y reinicia Verso.',
    quota: 'Se agotaron los caracteres del motor de traducción {engine}. Amplía el límite de la cuenta o espera al próximo periodo.',
    until: 'Se intentará de nuevo: {time}.',
    untilMended: 'No se volverá a intentar por sí solo.',
    open: 'Abrir Verso',
  },
  failures: {
    subject: { one: '{n} documento no se puede traducir', other: '{n} documentos no se pueden traducir' },
    intro: 'La traducción de estos documentos falló varias veces seguidas. Verso sigue intentándolo; el registro tiene los detalles.',
    more: { one: 'y {n} más', other: 'y {n} más' },
    why: 'Recibes este mensaje una vez por hora como máximo, y una vez por documento hasta que vuelva a traducirse.',
  },
  page: {
    title: 'Mensaje diario',
    ask: '¿No quieres recibir más el mensaje diario sobre los textos que te esperan?',
    button: 'Desactivar los mensajes',
    done: 'Hecho. Ya no recibirás el mensaje diario sobre los textos que te esperan.',
    wrong: 'Este enlace está incompleto o no es nuestro. No se cambió nada. Usa el enlace del mensaje más reciente, o tu perfil.',
    expired: 'Este enlace es demasiado antiguo. No se cambió nada. Usa el enlace del mensaje más reciente, o tu perfil.',
    profile: 'Tu perfil en Verso',
  },
};
