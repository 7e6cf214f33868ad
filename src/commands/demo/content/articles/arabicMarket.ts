import type { DemoDocument } from '../../demoDocument.ts';
import { b, doc, figure, heading, link, p, quote, to, ul } from '../../rich.ts';

/** Written in Arabic: a regional office writes in its own language, and the rest of the network reads a translation. */
export const arabicMarket: DemoDocument = {
  key: 'article:market', collection: 'articles', locale: 'ar', published: true,
  data: (idOf) => ({
    title: 'السوق القديم في قصر البحر يفتح أبوابه ليلًا',
    summary: 'ليلتان في الأسبوع أعادتا الحياة إلى أقدم أحياء المدينة، وأعطتا البلدية أذنًا جديدة تسمع بها ما يشغل الناس.',
    heroImage: idOf('picture:market'),
    topics: [idOf('topic:public-space'), idOf('topic:cohesion')],
    places: [idOf('place:qasr-al-bahr')],
    initiative: idOf('initiative:water'),
    publishedAt: '2026-08-20T16:00:00.000Z',
    body: doc(
      p('كان السوق القديم يُغلق مع غروب الشمس منذ ثلاثين عامًا. أما اليوم فتبقى أضواؤه مشتعلة حتى منتصف الليل كل ', b('ثلاثاء وخميس'), '، ويأتي إليه من لم يدخله من قبل.'),
      figure(idOf('picture:market'), 'حي السوق القديم عند الغروب، قبل أن تُضاء المصابيح.', 'شبكة المدن المفتوحة'),
      heading('h2', 'كيف بدأت الفكرة'),
      p('جاء الاقتراح من بائعي التوابل لا من البلدية. قالوا إن العمال يعودون من الميناء بعد إغلاق المحلات، وإن الحي يخاف من شوارعه الخالية. فاتفقت البلدية معهم على تجربة لشهرين، ضمن مبادرة ', to('initiatives', idOf('initiative:water'), 'عبر المياه'), '.'),
      ul('إنارة جديدة في أربعة أزقة.', 'حافلة مجانية من الميناء كل نصف ساعة.', 'مكتب صغير للبلدية بين المحلات، بلا مواعيد وبلا أرقام انتظار.'),
      quote('جئت لأشتري الزعتر، فوجدت موظفة تسألني عن المدرسة التي ينتظرها حيّنا منذ سنتين.'),
      heading('h2', 'ما الذي تغيّر'),
      p('سجّل المكتب الصغير 430 حديثًا في شهرين، ونُشرت خلاصتها على ', link('https://qasralbahr.example/market', 'موقع المدينة'), '. وقد قررت البلدية أن تستمر التجربة عامًا كاملًا.'),
    ),
  }),
};
