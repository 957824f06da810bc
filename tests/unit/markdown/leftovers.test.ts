import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLeftovers } from '../../../src/markdown/leftovers.ts';
import { firstWordOf, wordsOf } from '../../../src/markdown/source-lines.ts';

/** `line:column kind` of each. */
function kinds(markdown: string): readonly string[] {
  return findLeftovers(markdown).map(({ line, column, kind }) => `${line}:${column} ${kind}`);
}

describe('lines of the page around an article are found', () => {
  test.each([
    // en
    ['### Leave a Reply', 'comment-form'],
    ['Leave a Reply [Cancel reply](#respond)', 'comment-form'],
    ['Your email address will not be published. Required fields are marked *', 'comment-form'],
    ['<p>Your email address will not be published.</p>', 'comment-form'],
    ['This site uses Akismet to reduce spam. [Learn how your comment data is processed](https://akismet.com/privacy/).', 'spam-filter-note'],
    ['**Share this:**', 'share-bar'],
    ['Tweet', 'share-bar'],
    ['- [Click to share on Facebook (Opens in new window)](https://example.org/?share=facebook)', 'share-bar'],
    ['This website uses cookies.', 'cookie-notice'],
    ['We use cookies to ensure that we give you the best experience on our website. Ok', 'cookie-notice'],
    ['## Related posts', 'related-links'],
    ['Sign up for our newsletter!', 'newsletter'],
    ['Get the latest news from the region delivered to your inbox.', 'newsletter'],
    ['← Older posts', 'post-navigation'],
    // sv
    ['Lämna ett svar', 'comment-form'],
    ['Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *', 'comment-form'],
    ['Denna webbplats använder Akismet för att minska skräppost. Lär dig hur din kommentardata bearbetas.', 'spam-filter-note'],
    ['Klicka för att dela på Twitter (Öppnas i ett nytt fönster)', 'share-bar'],
    ['Vi använder kakor', 'cookie-notice'],
    ['Relaterade inlägg', 'related-links'],
    ['Prenumerera på vårt nyhetsbrev', 'newsletter'],
    // de
    ['Schreibe einen Kommentar', 'comment-form'],
    ['Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert', 'comment-form'],
    ['Diese Website verwendet Akismet, um Spam zu reduzieren. Erfahre, wie deine Kommentardaten verarbeitet werden.', 'spam-filter-note'],
    ['Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)', 'share-bar'],
    ['Ähnliche Beiträge', 'related-links'],
    // fr
    ['Laisser un commentaire [Annuler la réponse](#x)', 'comment-form'],
    ['Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *', 'comment-form'],
    ['Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)', 'share-bar'],
    ['Ce site utilise des cookies.', 'cookie-notice'],
    ['Abonnez-vous à notre newsletter', 'newsletter'],
    // es
    ['Deja una respuesta', 'comment-form'],
    ['Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *', 'comment-form'],
    ['Haz clic para compartir en Twitter (Se abre en una ventana nueva)', 'share-bar'],
    ['Entradas relacionadas', 'related-links'],
    // fa
    ['دیدگاهتان را بنویسید لغو پاسخ', 'comment-form'],
    ['نشانی ایمیل شما منتشر نخواهد شد. بخش‌های موردنیاز علامت‌گذاری شده‌اند *', 'comment-form'],
    ['اين را به اشتراك بگذاريد:', 'share-bar'],
    ['مطالب مرتبط', 'related-links'],
    // ar
    ['اترك تعليقاً', 'comment-form'],
    ['اترك تعليقًا إلغاء الرد', 'comment-form'],
    ['لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *', 'comment-form'],
    ['شارك هذا الموضوع:', 'share-bar'],
    ['مقالات ذات صلة', 'related-links'],
  ])('%s', (line, kind) => {
    expect(findLeftovers(`An article.\n\n${line}\n`)).toEqual([{ kind, text: line, line: 3, column: 1 }]);
  });

  test('labels of a form count beside it, and only there', () => {
    const form = '# Leave a comment\n\nComment *\n\nName *\nEmail *\nWebsite\n\nThe article goes on.\n\nName\n\nEmail';
    expect(kinds(form)).toEqual([1, 3, 5, 6, 7].map((line) => `${line}:1 comment-form`));
  });

  test('buttons count beside a bar, in lists too', () => {
    expect(kinds('Text.\n\nShare this:\n\n- Facebook\n- X\n  - Print\n\nMore text.')).toEqual([
      '3:1 share-bar',
      '5:1 share-bar',
      '6:1 share-bar',
      '7:3 share-bar',
    ]);
  });
});

describe('what an article itself may say is left alone', () => {
  test.each([
    'The minister said that this website uses cookies.',
    'This website uses cookies, the court found, without asking.',
    '> This website uses cookies.',
    '“Leave a reply”',
    '«این را به اشتراک بگذارید»',
    '    Leave a reply',
    '```html\nLeave a reply\n```',
    '| Leave a reply |\n|---|\n| Share this |',
    'The form asked readers to\nleave a reply\nunder each report.',
    'Leave a reply to this letter at the embassy, it said.',
    'Share this with the families, he asked.',
    '## Tweet',
    '- Tweet\n- Share\n- Like',
    '- Facebook\n- Twitter\n- YouTube',
    'Email',
    'Name',
    'We use cookies',
    'Related: the raid of 2009',
    'Cookies and the law',
    'Akismet, a filter, was bought.',
    'Subscribe',
    'Print',
    'More',
    'Han ville lämna ett svar.',
    'پاسخ دهید',
  ])('%j', (markdown) => {
    expect(kinds(markdown)).toEqual([]);
  });

  test('a long line of near misses takes no time', () => {
    const start = performance.now();
    findLeftovers('click to share on a b c d e f g h i '.repeat(11));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('the first word of a line is told by its first signs, or not at all', () => {
  const piece = fc.oneof(fc.constantFrom('Share', 'this', ' ', '[a](b)', '[', '](', ')', '<b>', '<', '!', '**', '— ', 'ÅÄÖ', 'ﬁ', 'e\u0301', 'اَترک', 'ﻼ', 'ΟΔΟΣ', '’', '한', '\u1161', '#'), fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 10 }));
  let told = 0;
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
    const source = pieces.join('');
    const first = firstWordOf(source);
    if (first === undefined) return;
    told += 1;
    expect(first).toBe(wordsOf(source).split(' ')[0]);
  }), { numRuns: 3000, seed: 7 });
  expect(told).toBeGreaterThan(500);
});
