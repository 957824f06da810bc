import { describe, expect, test } from 'vitest';
import { noNotes } from '../../../../src/import/body/body-remarks.ts';
import { replaceTemplates } from '../../../../src/import/body/templates.ts';

function replace(body: string): { text: string; removed: number } {
  const notes = noNotes();
  const text = replaceTemplates(body, notes);
  return { text, removed: notes.remarks.length };
}

describe('known templates', () => {
  test.each([
    ['[a]({{< ref "2014-07-29-open-team.md" >}})', '[a](2014-07-29-open-team.md)'],
    ['{{< figure src="/i.png" alt="A gate" title="At [noon]" >}}', '![A gate](</i.png> "At [noon]")'],
    ['{{% img "i.png" %}}', '![](<i.png>)'],
    ['{{< youtube w7Ft2ymGmfc >}}', '<https://www.youtube.com/watch?v=w7Ft2ymGmfc>'],
    ['{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}', '<https://twitter.com/SanDiegoZoo/status/1453110110599868418>'],
    ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', '\n```go\n\nx := 1\n\n```\n'],
    ['[a]({{ "/about/" | url }}#b)', '[a](/about/#b)'],
    ["[a]({{ '/about/' | relative_url }})", '[a](/about/)'],
    ['[a]({{site.baseurl}}/b)', '[a](/b)'],
    ['{% image "assets/i.png" "a mockup" %}', '![a mockup](</assets/i.png>)'],
    ['<figure>\n  {% image "assets/i.png" "a \\"b" %}\n</figure>', '<figure>\n  <img src="/assets/i.png" alt="a \\">\n</figure>'],
    ['{% include "linked-figure.html",\n  image: "/i.png",\n  alt: "A",\n  caption: "C" %}', '![A](</i.png> "C")'],
    ['{{ "https://v.example/1" | embed: "A talk" }}', '[A talk](<https://v.example/1>)'],
    ['by {{ "moncef" | team_link }}', 'by moncef'],
    ['[a]({% post_url 2014-07-29-open-team %})', '[a](2014-07-29-open-team.md)'],
    ['`{% raw %}{{{% endraw %} name }}`', '`{{ name }}`'],
    ['{{</* youtube x */>}}', '{{< youtube x >}}'],
  ])('%s', (body, text) => {
    expect(replace(body)).toEqual({ text, removed: 0 });
  });
});

test.each([
  ['a {{< map lat="1" >}} b', 'a  b', 1],
  ['{{< note >}}text{{< /note >}}', 'text', 2],
  ['a {{ page.excerpt }} b', 'a  b', 1],
  ['{{ "jo" | team_photo }}', '', 1],
  ['{% if x %}a{% endif %}', 'a', 2],
  ['{% comment %}{{ x }}{% endcomment %}b', 'b', 1],
])('%s is taken out and named', (body, text, removed) => {
  expect(replace(body)).toEqual({ text, removed });
});

test.each(['`{{ page.url }}`', '```\n{% if x %}\n```', '{{citation needed}}', 'printf {%!s(bool=false)}', '{{ a b c }}', '{{', '{% raw %', '$\\{x}', '{{<', '    {{ x }}'])('%s stays as it is', (body) => {
  expect(replace(body)).toEqual({ text: body, removed: 0 });
});

// Without a look ahead, each mark would be searched for its end through the rest of the text.
test('marks without end are read in reasonable time', { timeout: 60_000 }, () => {
  const body = '{% raw %} {% comment %} {{< x {{ "a" | '.repeat(5000);
  expect(replace(body).text).toContain('{{< x');
});
