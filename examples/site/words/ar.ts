import type { Words } from './words.ts';

export const ar: Words = {
  skip: 'انتقل إلى المحتوى',
  menu: 'القائمة الرئيسية',
  collections: { articles: 'المقالات', 'policy-findings': 'النتائج', events: 'الفعاليات', downloads: 'الملفات', initiatives: 'المبادرات', topics: 'المواضيع', places: 'الأماكن' },
  kinds: {
    'policy-brief': 'موجز سياسات', 'key-findings': 'نتائج رئيسية', report: 'تقرير', 'event-report': 'تقرير فعالية', guide: 'دليل', toolkit: 'عدّة عمل', brief: 'موجز',
    city: 'مدينة', country: 'دولة', region: 'منطقة',
  },
  latest: 'الأحدث', upcoming: 'فعاليات قادمة', lately: 'فعاليات سابقة',
  all: { articles: 'كل المقالات', 'policy-findings': 'كل النتائج', events: 'كل الفعاليات', downloads: 'كل الملفات', initiatives: 'كل المبادرات' },
  languages: { choose: 'اللغة', toHome: 'هذه الصفحة غير متاحة بها: إلى الصفحة الرئيسية' },
  search: {
    label: 'ابحث في الموقع', button: 'بحث', title: 'البحث', hint: 'يجب أن ترد الكلمات كلها. ضع العبارة بين علامتي تنصيص.',
    results: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }, none: 'لم نجد شيئًا عن «#». جرّب كلمات أقل.',
  },
  filters: { title: 'تصفية', topic: 'الموضوع', place: 'المكان', initiative: 'المبادرة', kind: 'النوع', year: 'السنة', when: 'الموعد', any: 'الكل', coming: 'قادمة', past: 'سابقة', originals: 'أظهر أيضًا ما لم يُترجم إلى العربية بعد', show: 'اعرض', clear: 'أزل التصفية' },
  found: { zero: 'لا مواد', one: 'مادة واحدة', two: 'مادتان', few: '# مواد', many: '# مادة', other: '# مادة' },
  nothing: 'لا شيء هنا بعد.',
  more: 'الصفحة التالية', fromStart: 'عودة إلى الصفحة الأولى',
  document: {
    published: 'نُشر في', updated: 'حُدّث في', original: 'اقرأ الأصل', related: 'تابع القراءة', about: 'المواضيع والأماكن', partOf: 'ضمن', contact: 'للتواصل',
    downloads: 'ملفات للتنزيل', download: 'تنزيل', recommendations: 'ما ينبغي فعله', fileIn: 'الملف #', table: 'جدول', finding: 'النتيجة #',
  },
  event: {
    when: 'متى', where: 'أين', hosts: 'الجهة المضيفة', partners: 'الشركاء', programme: 'البرنامج',
    participants: { zero: 'لا مشاركين', one: 'مشارك واحد', two: 'مشاركان', few: '# مشاركين', many: '# مشاركًا', other: '# مشارك' },
    cities: { zero: 'لا مدن', one: 'مدينة واحدة', two: 'مدينتان', few: '# مدن', many: '# مدينة', other: '# مدينة' }, localTime: 'بالتوقيت المحلي', attendance: 'المشاركة',
  },
  report: {
    button: 'أبلغ عن خطأ', paragraph: 'أبلغ عن خطأ في هذه الفقرة', title: 'الإبلاغ عن خطأ', intro: 'هل في هذا النص خطأ؟ أخبرنا به، وسيقرأ القائمون عليه ما تكتب.',
    quote: 'المقطع', quoteHint: 'انسخ الجملة التي فيها الخطأ.', comment: 'ما الخطأ؟', suggestion: 'ما الصواب؟', suggestionHint: 'اختياري', email: 'بريدك الإلكتروني',
    emailHint: 'اختياري. نكتب إليك مرة واحدة عند التصحيح ثم نحذف العنوان.', trap: 'اترك هذا الحقل فارغًا', send: 'أرسل', sending: 'جارٍ الإرسال…', close: 'أغلق', back: 'عودة إلى النص',
    thanksTitle: 'شكرًا لك', thanks: 'وصل بلاغك، وسينظر فيه أحد القائمين على النص.', unsaid: 'نرجو أن تذكر الخطأ أو الصواب.', missing: 'نرجو أن تحدّد المقطع وأن تذكر الخطأ أو الصواب.',
    tooMany: 'وصلت بلاغات كثيرة للتو. نرجو المحاولة بعد بضع دقائق.', gone: 'لم يعد هذا النص موجودًا هنا.', failed: 'تعذّر الإرسال. نرجو المحاولة لاحقًا؛ ما كتبته ما زال هنا.',
  },
  preview: { ribbon: 'معاينة مسودة', until: 'حتى #', over: 'انتهت هذه المعاينة', overText: 'افتحها من جديد من شاشة التحرير.' },
  missing: { title: 'لا توجد صفحة بهذا العنوان', text: 'ربما أُزيلت، أو في عنوانها خطأ.', elsewhere: 'هذه الصفحة غير متاحة بالعربية', elsewhereText: 'يمكنك قراءتها باللغات التالية:', toHome: 'إلى الصفحة الرئيسية' },
  trouble: { title: 'سنعود حالًا', text: 'لا يمكن عرض هذه الصفحة الآن. لم يضِع شيء؛ نرجو المحاولة بعد دقيقة.', again: 'حاول مجددًا' },
  feed: 'موجز الأخبار',
  languageNames: { en: 'بالإنجليزية', ar: 'بالعربية', fr: 'بالفرنسية', es: 'بالإسبانية', de: 'بالألمانية' },
};
