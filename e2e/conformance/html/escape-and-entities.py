import html, html.entities as E
print(html.escape('<a href="x">\'&amp;</a>'), html.escape('"\'<', False), html.__all__)
for s in ['&lt;b&gt;', '&amp;amp;', '&eacute; &eacute &notit; &notin; &notinva;', '&#65;&#x42;&#X43', '&#0;&#13;&#128;&#x9f;&#129;&#xD800;&#x110000;&#1;&#11;&#xfdd0;&#xffff;&#127;', '&nosuch; &; & &# &#x; &ampamp', '&copyx &CounterClockwiseContourIntegral; &NewLine;|&nbsp;|', '&#99999999999;', '&zzz&lt', 'plain', '&ThickSpace;&fjlig;']: print(repr(html.unescape(s)))
print(len(E.html5), len(E.name2codepoint), len(E.codepoint2name), len(E.entitydefs), E.html5['amp'], E.html5['amp;'], E.name2codepoint['euro'], E.codepoint2name[233], E.entitydefs['lt'], list(E.name2codepoint)[:5], sum(map(ord,''.join(E.html5.values()))), sum(E.name2codepoint.values()))
