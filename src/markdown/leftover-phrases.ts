import type { LeftoverKind } from './rendered-body.ts';

export interface Phrases {
  /** Enough by themselves, when a line holds nothing else. */
  readonly sure: readonly string[];
  /** Enough as a paragraph, but not as a heading or an item of a list, which an article may well have. */
  readonly bare?: readonly string[];
  /** Mean something only next to a sure one: the labels of a form, the buttons of a bar. */
  readonly beside: readonly string[];
}

/**
 * What the commonest site software (WordPress, Jetpack, AddToAny, cookie banners) writes around an article, by language.
 * Case, punctuation and the marks of Arabic script do not matter. `…` stands for
 * one to ten words.
 */
export const leftoverPhrases: Readonly<Record<LeftoverKind, Phrases>> = {
  'comment-form': {
    sure: [
      // en
      'Leave a reply', 'Leave a reply to … cancel reply', 'Leave a comment', 'Leave a comment cancel reply', 'Leave a reply cancel reply',
      'Cancel reply', 'Post a comment', 'Add a comment', 'Write a comment', 'Your email address will not be published',
      'Your e-mail address will not be published', 'Required fields are marked', 'Comments are closed',
      'Save my name, email, and website in this browser for the next time I comment',
      'Notify me of follow-up comments by email', 'Notify me of new posts by email', 'You must be logged in to post a comment',
      'Log in to leave a comment', 'Logged in as …. Log out?',
      // sv
      'Lämna ett svar', 'Lämna en kommentar', 'Avbryt svar', 'Din e-postadress kommer inte publiceras',
      'Din e-postadress kommer inte att publiceras', 'Obligatoriska fält är märkta', 'Kommentarer inaktiverade',
      'Spara mitt namn, min e-postadress och webbplats i denna webbläsare till nästa gång jag skriver en kommentar',
      'Du måste vara inloggad för att kunna publicera en kommentar',
      // de
      'Schreibe einen Kommentar', 'Schreiben Sie einen Kommentar', 'Kommentar verfassen', 'Hinterlasse einen Kommentar',
      'Hinterlasse eine Antwort', 'Kommentar hinterlassen', 'Antworten abbrechen', 'Antwort abbrechen',
      'Deine E-Mail-Adresse wird nicht veröffentlicht', 'Ihre E-Mail-Adresse wird nicht veröffentlicht',
      'Erforderliche Felder sind mit * markiert',
      'Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser für die nächste Kommentierung speichern',
      'Meinen Namen, meine E-Mail-Adresse und meine Website in diesem Browser speichern, bis ich wieder kommentiere',
      // fr
      'Laisser un commentaire', 'Laissez un commentaire', 'Laisser une réponse', 'Annuler la réponse',
      'Votre adresse e-mail ne sera pas publiée', 'Votre adresse de messagerie ne sera pas publiée',
      'Les champs obligatoires sont indiqués avec',
      'Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire',
      // es
      'Deja una respuesta', 'Deja un comentario', 'Dejar un comentario', 'Cancelar la respuesta', 'Cancelar respuesta',
      'Tu dirección de correo electrónico no será publicada', 'Los campos obligatorios están marcados con',
      'Guarda mi nombre, correo electrónico y web en este navegador para la próxima vez que comente',
      // fa
      'دیدگاهتان را بنویسید', 'دیدگاه خود را بنویسید', 'لغو پاسخ', 'نشانی ایمیل شما منتشر نخواهد شد',
      'بخش‌های موردنیاز علامت‌گذاری شده‌اند', 'فیلدهای الزامی علامت‌گذاری شده‌اند',
      'ذخیره نام، ایمیل و وبسایت من در مرورگر برای زمانی که دوباره دیدگاهی می‌نویسم',
      // ar
      'اترك تعليقاً', 'اترك ردّاً', 'اترك رد', 'إلغاء الرد', 'لن يتم نشر عنوان بريدك الإلكتروني', 'الحقول الإلزامية مشار إليها بـ',
      'احفظ اسمي، بريدي الإلكتروني، والموقع الإلكتروني في هذا المتصفح لاستخدامها المرة المقبلة في تعليقي',
    ],
    beside: [
      'Name', 'Email', 'E-mail', 'Website', 'Comment', 'Post comment', 'Submit', 'Submit comment', 'Reply', 'Log in',
      'Namn', 'E-postadress', 'E-post', 'Webbplats', 'Kommentar', 'Publicera kommentar', 'Svara',
      'E-Mail', 'E-Mail-Adresse', 'Kommentar abschicken', 'Antworten',
      'Nom', 'Site web', 'Commentaire', 'Laisser un commentaire', 'Publier le commentaire', 'Répondre',
      'Nombre', 'Correo electrónico', 'Web', 'Comentario', 'Publicar el comentario', 'Responder',
      'نام', 'ایمیل', 'وب‌ سایت', 'وب‌سایت', 'دیدگاه', 'فرستادن دیدگاه', 'پاسخ',
      'الاسم', 'البريد الإلكتروني', 'الموقع الإلكتروني', 'التعليق', 'إرسال التعليق', 'رد',
    ],
  },
  'spam-filter-note': {
    sure: [
      'This site uses Akismet to reduce spam', 'Learn how your comment data is processed',
      'This site is protected by reCAPTCHA and the Google Privacy Policy and Terms of Service apply',
      'Denna webbplats använder Akismet för att minska skräppost', 'Lär dig hur din kommentardata bearbetas',
      'Lär dig om hur din kommentarsdata bearbetas',
      'Diese Website verwendet Akismet, um Spam zu reduzieren', 'Erfahre mehr darüber, wie deine Kommentardaten verarbeitet werden',
      'Erfahre, wie deine Kommentardaten verarbeitet werden',
      'Ce site utilise Akismet pour réduire les indésirables',
      'En savoir plus sur la façon dont les données de vos commentaires sont traitées',
      'En savoir plus sur comment les données de vos commentaires sont utilisées',
      'Este sitio usa Akismet para reducir el spam', 'Aprende cómo se procesan los datos de tus comentarios',
      'این سایت از اکیسمت برای کاهش هرزنامه استفاده می‌کند', 'این سایت از Akismet برای کاهش هرزنامه استفاده می‌کند',
      'بیاموزید که چگونه اطلاعات دیدگاه‌های شما پردازش می‌شوند', 'درباره چگونگی پردازش داده‌های دیدگاه خود بیشتر بدانید',
      'هذا الموقع يستخدم Akismet للحدّ من التعليقات المزعجة والغير مرغوبة', 'هذا الموقع يستخدم خدمة أكيسميت للتقليل من البريد المزعجة',
      'تعرّف على كيفية معالجة بيانات تعليقك', 'اعرف المزيد عن كيفية التعامل مع بيانات التعليقات الخاصة بك',
    ],
    beside: [],
  },
  'share-bar': {
    sure: [
      'Share this', 'Share this article', 'Share this post', 'Share this story', 'Share this page', 'Share via', 
      'Click to share on … (Opens in new window)', 'Click to email a link to a friend (Opens in new window)',
      'Click to email this to a friend (Opens in new window)', 'Click to print (Opens in new window)', 'Like Loading',
      'Be the first to like this', 'Share on Facebook', 'Share on Twitter', 'Share on X', 'Share on LinkedIn',
      'Share on WhatsApp', 'Share on Telegram', 'Share on Pinterest', 'Share on Reddit',
      'Dela detta', 'Dela det här', 'Dela artikeln', 'Klicka för att dela på … (Öppnas i ett nytt fönster)',
      'Klicka för utskrift (Öppnas i ett nytt fönster)', 'Gilla Laddar in',
      'Teilen mit', 'Klick, um auf … zu teilen (Wird in neuem Fenster geöffnet)',
      'Klicken, um auf … zu teilen (Wird in neuem Fenster geöffnet)', 'Klicken zum Ausdrucken (Wird in neuem Fenster geöffnet)',
      'Gefällt mir Wird geladen', 'Diesen Beitrag teilen', 'Artikel teilen',
      'Partager cet article', 'Partager sur Facebook', 'Partager sur Twitter', 'Cliquez pour partager sur … (ouvre dans une nouvelle fenêtre)',
      'Cliquer pour partager sur … (ouvre dans une nouvelle fenêtre)', 'Cliquer pour imprimer (ouvre dans une nouvelle fenêtre)',
      "J'aime chargement",
      'Comparte esto', 'Compartir esto', 'Compártelo', 'Haz clic para compartir en … (Se abre en una ventana nueva)',
      'Haz clic para imprimir (Se abre en una ventana nueva)', 'Me gusta Cargando', 
      'این را به اشتراک بگذارید', 'به اشتراک بگذارید', 'اشتراک‌گذاری این مطلب', 'اشتراک گذاری این خبر',
      'برای اشتراک‌گذاری در … کلیک کنید (در پنجره تازه باز می‌شود)', 'برای اشتراک گذاشتن در … کلیک کنید (در پنجرهٔ تازه باز می‌شود)',
      'شارك هذا الموضوع', 'شارك هذا المقال', 'شارك هذا الخبر', 'انقر للمشاركة على … (فتح في نافذة جديدة)',
      'اضغط للمشاركة على … (فتح في نافذة جديدة)', 'اضغط للطباعة (فتح في نافذة جديدة)', 'إعجاب تحميل',
    ],
    bare: ['Tweet', 'Tweeter', 'Pin it', 'Share Tweet', 'Tweet Share', 'Share Tweet Pin', 'Share Tweet Email', 'Twittern', 'Tweeta'],
    beside: [
      'Like this', 'Gilla detta', 'Gefällt mir', "J'aime ça", 'Partager', 'Me gusta esto', 'معجب بهذه', 'Tweeter',
      'Share', 'Tweet', 'Facebook', 'Twitter', 'X', 'LinkedIn', 'Pinterest', 'Pin', 'Pin it', 'Reddit', 'Tumblr', 'WhatsApp',
      'Telegram', 'Email', 'E-mail', 'Print', 'Pocket', 'More', 'Like', 'Google+', 'StumbleUpon', 'Digg', 'Copy link', 'Skype',
      'Dela', 'Skriv ut', 'Mer', 'E-post', 'Teilen', 'Drucken', 'Mehr', 'Imprimer', 'Plus', 'Compartir', 'Imprimir', 'Más',
      'اشتراک‌گذاری', 'چاپ', 'بیشتر', 'فیسبوک', 'تلگرام', 'توییتر', 'واتساپ',
      'مشاركة', 'شارك', 'طباعة', 'المزيد', 'فيس بوك', 'فيسبوك', 'تويتر', 'واتساب', 'تيلجرام',
    ],
  },
  'cookie-notice': {
    sure: [
      'This website uses cookies', 'This site uses cookies', 'Privacy & Cookies: This site uses cookies',
      'This website uses cookies to improve your experience', 'This site uses cookies to … experience',
      'This website uses cookies to … experience', 'This website uses cookies to ensure you get the best experience on our website',
      "We'll assume you're ok with this, but you can opt-out if you wish",
      'By continuing to use this website, you agree to their use', 'By continuing to use this site, you … use of cookies',
      'By continuing to browse …, you agree to our use of cookies',
      'To find out more, including how to control cookies, see here: Cookie Policy', 'We use cookies to … experience',
      'We use cookies to … on our website', 'We use cookies to … experience on our website',
      'We use cookies on our website to …', 
      'If you continue to use this site we will assume that you are happy with it',
      'Vi använder cookies', 'Vi använder kakor', 'Den här webbplatsen använder cookies', 'Denna webbplats använder cookies',
      'Denna webbplats använder kakor', 'Vi använder cookies för att … upplevelse', 
      'Genom att fortsätta använda denna webbplats godkänner du …', 'Integritet och cookies: Den här webbplatsen använder cookies',
      'Diese Website verwendet Cookies', 'Diese Webseite verwendet Cookies', 'Wir verwenden Cookies',
      'Wir verwenden Cookies, um …', 'Datenschutz & Cookies: Diese Website verwendet Cookies', 
      'Wenn du die Website weiterhin nutzt, stimmst du der Verwendung von Cookies zu',
      'Ce site utilise des cookies', 'Ce site web utilise des cookies', 'Nous utilisons des cookies pour …',
      'Confidentialité et cookies : ce site utilise des cookies', 
      'En continuant à naviguer sur ce site, vous acceptez …',
      'Este sitio web utiliza cookies', 'Este sitio utiliza cookies', 'Esta web utiliza cookies', 'Este sitio web usa cookies',
      'Utilizamos cookies para …', 'Privacidad y cookies: este sitio utiliza cookies', 
      'این وب‌سایت از کوکی‌ها استفاده می‌کند', 'این سایت از کوکی‌ها استفاده می‌کند', 'این سایت از کوکی استفاده می‌کند',
      'این وبسایت از کوکی استفاده می‌کند',
      'يستخدم هذا الموقع ملفات تعريف الارتباط', 'هذا الموقع يستخدم ملفات تعريف الارتباط', 'هذا الموقع يستخدم الكوكيز',
      'نستخدم ملفات تعريف الارتباط …', 
    ],
    beside: [
      'Accept', 'Accept cookies', 'Accept all cookies', 'Cookie settings', 'Read more about cookies', 'Reject', 'Decline',
      'Got it', 'OK', 'Close and accept', 'Learn more', 'Read more', 'Godkänn', 'Godkänn alla cookies', 'Acceptera',
      'Acceptera alla cookies', 'Läs mer', 'Ablehnen', 'Akzeptieren', 'Alle Cookies akzeptieren', 'Mehr erfahren', 'Accepter',
      'Accepter tous les cookies', 'Tout accepter', 'Refuser', 'En savoir plus', 'Aceptar', 'Aceptar todas las cookies',
      'Rechazar', 'Más información', 'پذیرش', 'پذیرش همه کوکی‌ها', 'قبول', 'قبول الكل', 'قبول جميع ملفات تعريف الارتباط', 'رفض',
    ],
  },
  'related-links': {
    sure: [
      'Related posts', 'Related articles', 'Related stories', 'Related news', 'You may also like', 'You might also like',
      'You may also be interested in', 'Recommended for you', 'More from this author', 'Read also',
      'Relaterade inlägg', 'Relaterade artiklar', 'Läs också', 'Läs även', 'Du kanske också gillar',
      'Ähnliche Beiträge', 'Ähnliche Artikel', 'Verwandte Beiträge', 'Verwandte Artikel', 'Das könnte dich auch interessieren',
      'Das könnte Sie auch interessieren', 'Lesen Sie auch',
      'Articles similaires', 'Articles liés', 'Sur le même sujet', 'À lire aussi', 'Lire aussi', 'Vous aimerez aussi',
      'Entradas relacionadas', 'Artículos relacionados', 'Noticias relacionadas', 'También te puede interesar',
      'Quizás también te interese',
      'نوشته‌های مشابه', 'نوشته‌های مرتبط', 'مطالب مرتبط', 'مطالب مشابه', 'اخبار مرتبط', 'خبرهای مرتبط', 'بیشتر بخوانید',
      'مقالات ذات صلة', 'مواضيع ذات صلة', 'أخبار ذات صلة', 'اقرأ أيضاً', 'قد يعجبك أيضاً', 'مقالات مشابهة',
    ],
    beside: [],
  },
  newsletter: {
    sure: [
      'Subscribe to our newsletter', 'Sign up for our newsletter', 'Sign up to our newsletter', 'Join our newsletter',
      'Subscribe to our mailing list', 'Join our mailing list', 'Subscribe to blog via email', 'Subscribe by email',
      'Enter your email address to subscribe to this blog and receive notifications of new posts by email',
      'Get the latest … delivered to your inbox', 'Get … straight to your inbox', 'Type your email', 'Join … other subscribers',
      'Join … other followers', 'Thank you for subscribing',
      'Prenumerera på vårt nyhetsbrev', 'Anmäl dig till vårt nyhetsbrev', 'Ange din e-postadress för att prenumerera …',
      'Abonniere unseren Newsletter', 'Newsletter abonnieren', 'Abonnieren Sie unseren Newsletter', 'Melden Sie sich für unseren Newsletter an',
      'Jetzt Newsletter abonnieren',
      'Abonnez-vous à notre newsletter', 'Inscrivez-vous à notre newsletter', "Abonnez-vous à notre lettre d'information",
      "S'abonner à la newsletter", 'Recevez nos articles par e-mail',
      'Suscríbete a nuestro boletín', 'Suscríbete a nuestra newsletter', 'Suscríbete a nuestro boletín de noticias',
      'Suscríbete al blog por correo electrónico', 'Recibe nuestras noticias en tu correo',
      'در خبرنامه ما عضو شوید', 'عضویت در خبرنامه', 'اشتراک در خبرنامه', 'در خبرنامهٔ ما مشترک شوید',
      'اشترك في نشرتنا البريدية', 'اشترك في النشرة البريدية', 'اشترك في النشرة الإخبارية', 'الاشتراك في النشرة البريدية',
    ],
    beside: ['Subscribe', 'Sign up', 'Email address', 'Your email', 'Prenumerera', 'Abonnieren', "S'abonner", 'Suscribirse', 'عضویت', 'اشترك'],
  },
  'post-navigation': {
    sure: [
      'Post navigation', 'Older posts', 'Newer posts', 'Previous post', 'Next post', 'Previous article', 'Next article',
      'Older entries', 'Newer entries', 'Posted in Uncategorized', 'Filed under: Uncategorized',
      'Inläggsnavigering', 'Föregående inlägg', 'Nästa inlägg', 'Äldre inlägg', 'Nyare inlägg',
      'Beitragsnavigation', 'Beitrags-Navigation', 'Vorheriger Beitrag', 'Nächster Beitrag', 'Ältere Beiträge', 'Neuere Beiträge',
      "Navigation de l'article", "Navigation des articles", 'Article précédent', 'Article suivant',
      'Navegación de entradas', 'Entrada anterior', 'Entrada siguiente', 'Artículo anterior', 'Artículo siguiente',
      'راهبری نوشته', 'نوشته قبلی', 'نوشته بعدی', 'نوشتهٔ پیشین', 'نوشتهٔ پسین', 'مطلب قبلی', 'مطلب بعدی',
      'تصفح المقالات', 'تصفّح المقالات', 'المقال السابق', 'المقال التالي', 'المقالة السابقة', 'المقالة التالية',
    ],
    beside: [],
  },
};
