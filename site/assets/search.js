(() => {
"use strict";
const index = window.dossierSearch;
const box = document.querySelector(".search-box");
const results = document.querySelector(".search-results");
if (!index || !box || !results) return;
const field = box.querySelector("input");
const live = box.querySelector(".live");
const others = document.querySelector(".search-else");
const words = results.dataset;
const variants = new Map();
const pairs = "國国學学發发髮发業业東东車车電电話话說说語语請请讀读書书畫画華华僑侨萬万與与專专叢丛絲丝兩两嚴严喪丧個个豐丰臨临為为麗丽舉举義义烏乌樂乐喬乔習习鄉乡買买亂乱爭争虧亏雲云亞亚產产親亲褻亵億亿僅仅從从侖仑倉仓儀仪們们價价眾众優优會会傘伞偉伟傳传傷伤倫伦偽伪體体餘余傭佣俠侠侶侣僥侥偵侦側侧債债傾倾償偿儲储兒儿兌兑黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写軍军農农馮冯衝冲決决況况凍冻淨净淒凄準准涼凉減减湊凑凜凛幾几鳳凤處处憑凭凱凯擊击鑿凿劃划劉刘則则剛刚創创刪删別别劑剂劍剑劇剧勸劝辦办務务動动勵励勁劲勞劳勢势勳勋勝胜區区醫医協协單单賣卖盧卢衛卫卻却廠厂廳厅歷历曆历厲厉壓压厭厌廁厕廂厢廈厦廚厨縣县參参雙双變变敘叙葉叶號号嘆叹籲吁後后嚇吓呂吕嗎吗啟启吳吴吶呐嘔呕員员嗆呛嗚呜詠咏嚨咙鹹咸響响啞哑嘩哗喚唤嗇啬嘍喽噴喷嚕噜囑嘱囂嚣團团園园囪囱圍围圖图圓圆聖圣場场壞坏塊块堅坚壇坛壩坝墳坟墜坠壟垄壘垒墾垦墊垫塢坞塵尘牆墙壯壮聲声殼壳壺壶備备複复復复夠够頭头誇夸夾夹奪夺奮奋獎奖奧奥妝妆婦妇媽妈嫵妩姍姗婁娄婭娅嬈娆嬌娇孫孙寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾對对尋寻導导壽寿將将爾尔堯尧尷尴屍尸盡尽層层屆届屬属嶼屿歲岁豈岂嶇岖崗岗島岛嶺岭峽峡巋岿幣币帥帅師师帳帐簾帘幟帜帶带幫帮幹干並并廣广莊庄慶庆庫库應应廟庙龐庞廢废開开異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录徹彻徑径憶忆懺忏憂忧懷怀態态憐怜總总懸悬戀恋懇恳惡恶慟恸懨恹惱恼悅悦憫悯驚惊懼惧慘惨懲惩憊惫慚惭慣惯憤愤願愿懶懒戲戏戰战戶户紮扎撲扑執执擴扩捫扪掃扫揚扬擾扰撫抚拋抛摳抠掄抡搶抢護护報报擔担擬拟攏拢揀拣擁拥攔拦擰拧撥拨擇择掛挂摯挚撓挠擋挡掙挣擠挤揮挥撈捞損损撿捡換换搗捣據据擄掳擲掷摻掺攬揽攙搀擱搁摟搂攪搅攜携攝摄擺摆搖摇攤摊撐撑敵敌斂敛數数齋斋鬥斗斬斩斷断無无舊旧時时曠旷曇昙晝昼顯显晉晋曬晒曉晓暈晕暫暂術术樸朴機机殺杀雜杂權权條条來来楊杨榪杩傑杰極极構构槍枪楓枫櫃柜檸柠標标棧栈櫛栉棟栋欄栏樹树棲栖樣样欒栾橋桥檔档槳桨樁桩夢梦檢检欖榄櫻樱櫥橱歡欢歐欧殲歼殘残毆殴畢毕斃毙氈毡氣气氫氢漢汉湯汤溝沟沒没灃沣滬沪淪沦滄沧濘泞淚泪瀧泷瀘泸潑泼澤泽涇泾潔洁灑洒淺浅漿浆澆浇濁浊測测濟济瀏浏渾浑滸浒濃浓濤涛澇涝漣涟渦涡潤润澗涧漲涨澀涩淵渊漬渍漸渐漁渔滲渗溫温遊游灣湾濕湿潰溃濺溅滯滞滿满濾滤濫滥濱滨灘滩瀾澜瀟潇濰潍潛潜燈灯靈灵災灾燦灿爐炉點点煉炼熾炽爍烁爛烂燭烛煙烟煩烦燒烧燙烫熱热煥焕愛爱爺爷牘牍牽牵犧牺狀状猶犹狽狈獰狞獨独狹狭獅狮獄狱獵猎貓猫獻献瑪玛環环現现璽玺瓊琼瑤瑶畝亩疇畴療疗瘧疟瘋疯瘍疡癥症癢痒瘡疮瘓痪癮瘾癱瘫癲癫皺皱盞盏鹽盐監监蓋盖盜盗盤盘瞇眯睜睁睞睐矯矫磯矶礬矾礦矿碼码磚砖硯砚礎础碩硕確确礙碍禮礼禍祸禎祯離离禿秃種种積积稱称穢秽穩稳窮穷竊窃竅窍窯窑窩窝豎竖競竞篤笃筆笔箋笺籠笼築筑篩筛籌筹簽签籤签簡简籃篮籬篱類类糧粮緊紧糾纠紅红紂纣纖纤約约級级紀纪純纯紗纱綱纲納纳縱纵綸纶紛纷紙纸紋纹紡纺紐纽線线練练組组紳绅細细織织終终絆绊紹绍經经綁绑絨绒結结繞绕繪绘給给絡络絕绝絞绞統统繡绣繼继績绩緒绪續续綺绮繩绳維维綿绵綜综綻绽綠绿綴缀緬缅纜缆緝缉緞缎緩缓締缔編编緣缘縛缚縫缝纏缠縮缩繳缴網网羅罗罰罚罷罢羨羡翹翘聳耸恥耻聶聂聾聋職职聯联聰聪肅肃腸肠膚肤腎肾腫肿脹胀脅胁膽胆膠胶脈脉臟脏髒脏臍脐腦脑膿脓腳脚脫脱臉脸臘腊膩腻騰腾輿舆艦舰艙舱艱艰艷艳節节蕪芜蘆芦蘇苏蘋苹範范莖茎薦荐蕩荡榮荣葷荤熒荧蔭荫藥药蓮莲獲获穫获瑩莹鶯莺蘿萝螢萤營营蕭萧薩萨蔥葱蔣蒋藍蓝薊蓟蘊蕴虜虏慮虑蟲虫雖虽蝦虾蝕蚀蟻蚁螞蚂蠶蚕蠻蛮蠅蝇蟬蝉銜衔補补襯衬襖袄襪袜襲袭裝装褲裤見见觀观規规覓觅視视覽览覺觉觸触譽誉計计訂订訃讣認认譏讥討讨讓让訓训議议訊讯記记講讲諱讳訝讶許许訛讹論论訟讼諷讽設设訪访訣诀證证評评詛诅識识詐诈訴诉診诊詞词譯译試试詩诗詰诘誠诚誅诛詭诡詢询詣诣該该詳详誡诫誣诬誤误誘诱誨诲諸诸諾诺誹诽課课誰谁調调諒谅談谈誼谊謀谋諜谍謊谎諧谐謂谓諭谕謠谣謝谢謙谦謹谨謬谬譜谱譴谴賺赚贊赞贈赠贏赢貝贝貞贞負负貢贡財财責责賢贤敗败賬账貨货質质販贩貪贪貧贫貶贬購购貯贮貫贯貳贰賤贱貼贴貴贵貸贷貿贸費费賀贺賊贼賄贿資资賑赈賞赏賜赐賠赔賴赖賭赌賽赛趙赵趕赶趨趋躍跃踐践蹤踪軀躯軋轧軌轨軒轩轉转輪轮軟软轟轰軸轴輕轻載载較较輔辅輛辆輝辉輩辈輯辑輸输轄辖轍辙辭辞辯辩邊边遼辽達达遷迁過过邁迈運运還还這这進进遠远違违連连遲迟適适選选遜逊遞递邏逻遺遗鄧邓鄭郑鄰邻鬱郁醜丑醬酱釀酿釋释裡里裏里鑒鉴針针釘钉釣钓鈔钞鈣钙鋼钢鑰钥欽钦鎢钨鉤钩鈉钠鑽钻鉀钾鈾铀鐵铁鈴铃鉛铅銅铜鋁铝鎧铠銘铭銀银鑄铸鋪铺鏈链銷销鎖锁鋒锋銳锐錯错錨锚錢钱鍋锅錦锦錫锡鍵键鋸锯錘锤鍛锻鎮镇鏡镜鐘钟鍾钟長长門门閃闪閉闭問问闖闯閏闰閑闲閒闲間间悶闷鬧闹聞闻閩闽閥阀閣阁閱阅闊阔闡阐隊队陽阳陰阴陣阵階阶際际陸陆隴陇陳陈險险隨随隱隐隸隶難难雛雏霧雾霽霁靂雳靜静韓韩頁页頂顶項项順顺須须頑顽顧顾頓顿頒颁頌颂預预領领頗颇頸颈頻频顆颗題题顏颜額额顛颠顫颤風风飄飘飛飞饑饥飢饥飯饭飲饮飾饰飽饱飼饲餃饺餅饼館馆饋馈饒饶馬马馭驭馴驯馳驰驅驱駁驳驢驴駛驶駐驻駕驾罵骂驕骄駱骆騙骗騷骚驗验驟骤髖髋魚鱼魯鲁鮮鲜鯉鲤鯨鲸鱷鳄鳥鸟鷄鸡雞鸡鳴鸣鴉鸦鴨鸭鴿鸽鵝鹅鵬鹏鷹鹰鶴鹤麥麦黃黄齊齐齒齿齡龄龍龙龜龟臺台颱台佈布佔占註注於于彙汇匯汇徵征捨舍採采迴回麵面麼么夥伙託托係系繫系鬆松慾欲製制誌志衹只隻只祇只嶽岳癒愈鞦秋韆千榦干乾干穀谷昇升鬚须郵邮釐厘僱雇嚐尝嘗尝週周祕秘姦奸屜屉徬彷沖冲汙污羣群峯峰牀床喫吃麪面啓启爲为僞伪眞真綫线鎚锤脣唇蹟迹跡迹洩泄洶汹淩凌滅灭濛蒙矇蒙懞蒙獃呆瞭了暉晖暢畅攷考敍叙擡抬擧举檯台櫈凳歎叹氾泛滙汇疎疏痺痹盃杯眥眦硃朱磑硙稅税稟禀糰团糉粽絃弦綵彩罣挂翫玩聽听舖铺葯药薑姜蔔卜蘂蕊衆众袪祛覈核諡谥譟噪讚赞豬猪貍狸贓赃跼局躉趸逕径遶绕鄕乡醞酝鉅巨銹锈鏽锈錶表鍊炼鑑鉴閤合闆板陞升雋隽霑沾韻韵頽颓顋腮餵喂馱驮騐验鬍胡鬭斗魘魇鴈雁麽么黴霉鼕冬齣出龔龚";
for (let at = 0; at < pairs.length; at += 2) variants.set(pairs[at], pairs[at + 1]);
const known = new Map();
function foldCharacter(character) {
let folded = known.get(character);
if (folded === undefined) {
folded = character.normalize("NFKD").toUpperCase().toLowerCase().replace(/[\u0300-\u036f]/g, "");
folded = Array.from(folded, part => variants.get(part) || part).join("");
known.set(character, folded);
}
return folded;
}
const grouping = /(?<=\d),(?=\d{3})/g;
function fold(text) {
const plain = text.replace(grouping, "");
if (/^[\0-\x7f]*$/.test(plain)) return plain.toLowerCase();
let folded = "";
for (const character of plain) folded += foldCharacter(character);
return folded;
}
function foldWithPlaces(text) {
const [from, to] = [[], []];
const commas = new Set(Array.from(text.matchAll(grouping), match => match.index));
let folded = "";
let at = 0;
for (const character of text) {
const part = commas.has(at) ? "" : foldCharacter(character);
for (let unit = 0; unit < part.length; unit++) {
from.push(at);
to.push(at + character.length);
}
folded += part;
at += character.length;
}
return { folded, from, to };
}
const kinds = ["pages", "figures", "posts", "accounts"];
const entries = [];
let heading = "";
let page = -1;
for (const [kind, on, anchor, title, text, language] of index.entries) {
if (on !== page) heading = "";
page = on;
const isPage = !anchor && title === index.pages[on][0];
if (title && !isPage && !text && !kind) heading = title;
const above = isPage ? "" : index.pages[on][0] + (heading && heading !== title ? ` · ${heading}` : "");
entries.push({
kind, on, anchor, title, text, language, isPage, above, context: fold(above), head: fold(title), body: fold(text),
});
}
const accounts = window.dossierAccounts || { key: [] };
accounts.key.forEach((key, row) => {
const name = accounts.name[row] ? `@${accounts.name[row]}` : key.length > 12 ? `${key.slice(0, 6)}…${key.slice(-4)}` : key;
const text = [accounts.display[row], key === name ? "" : key].filter(Boolean).join(" · ");
entries.push({ kind: 3, row, anchor: "", title: name, text, above: "", context: "", head: fold(name), body: fold(text) });
});
function accountPlace(row) {
if (accounts.page[row]) return [words.accounts, `account/${accounts.page[row]}.html`, "", ""];
const page = Math.floor(row / accounts.rowsEach);
return [words.accounts, page ? `accounts/${page + 1}/index.html` : "accounts/index.html", "", "", `r${row + 1}`];
}
const quotes = "\"“”„«»「」『』";
const term = new RegExp(`[${quotes}]([^${quotes}]+)[${quotes}]?|([^\\s${quotes}]+)`, "g");
function terms(query) {
const found = Array.from(fold(query).matchAll(term), match => (match[1] || match[2]).trim().replace(/\s+/g, " "));
return [...new Set(found.filter(Boolean))];
}
const isWord = character => /[\p{L}\p{N}]/u.test(character || " ");
function score(entry, wanted) {
let sum = 0;
let isOwn = false;
for (const word of wanted) {
const inHead = entry.head.indexOf(word);
const place = inHead < 0 ? entry.body.indexOf(word) : inHead;
if (place < 0) {
if (!entry.context.includes(word)) return 0;
sum += 1;
continue;
}
isOwn = true;
const text = inHead < 0 ? entry.body : entry.head;
const begins = !isWord(text[place - 1]) || text.charCodeAt(place) > 0x2e80;
sum += (inHead < 0 ? 8 : entry.isPage ? 40 : 24) + (begins ? 4 : 0);
}
return isOwn ? sum : 0;
}
function element(name, classes, text) {
const made = document.createElement(name);
if (classes) made.className = classes;
if (text !== undefined) made.textContent = text;
return made;
}
function marked(made, text, wanted, length) {
const { folded, from, to } = foldWithPlaces(text);
const spans = [];
for (const word of wanted) {
for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
spans.push([from[at], to[at + word.length - 1]]);
}
}
spans.sort((a, b) => a[0] - b[0]);
let [start, end] = [0, text.length];
if (text.length > length) {
start = Math.max(0, Math.min((spans.length ? spans[0][0] : 0) - Math.round(length / 3), text.length - length));
end = start + length;
const next = text.slice(start, start + 20).search(/\s/);
if (start > 0 && next >= 0 && (!spans.length || start + next < spans[0][0])) start += next + 1;
const last = text.slice(end - 20, end).search(/\s\S*$/);
if (end < text.length && last >= 0) end += last - 20;
if (/[\udc00-\udfff]/.test(text[start])) start -= 1;
if (end < text.length && /[\udc00-\udfff]/.test(text[end])) end += 1;
}
let at = start;
if (start > 0) made.append("… ");
for (const [open, close] of spans) {
if (close <= at || open >= end) continue;
made.append(text.slice(at, Math.max(at, open)), element("mark", "", text.slice(Math.max(at, open), close)));
at = close;
}
made.append(text.slice(at, Math.max(at, end)));
if (end < text.length) made.append(" …");
return made;
}
function item(entry, wanted) {
const made = element("li");
const page = entry.kind === 3 ? accountPlace(entry.row) : index.pages[entry.on];
const anchor = page[4] || entry.anchor;
const link = element("a");
const path = page[1] && `../${page[1].split("/").map(encodeURIComponent).join("/")}`;
link.href = `${path}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
const isBare = !entry.title;
link.append(marked(element(entry.kind === 3 ? "bdi" : "span"), isBare ? entry.above : entry.title, wanted, 300));
made.append(link);
const where = [page[2], isBare || entry.kind === 3 ? "" : entry.above].filter(Boolean).join(" · ");
if (where) made.append(element("span", "where", where));
if (entry.text) {
const isDense = /[\u2e80-\u9fff\uac00-\ud7af]/.test(entry.text);
const snippet = marked(element("p", "snippet"), entry.text, wanted, isDense ? 90 : 190);
snippet.dir = "auto";
const language = entry.language || page[3];
if (language) snippet.lang = language;
made.append(snippet);
}
return made;
}
const first = 8;
const step = 50;
function group(kind, found, wanted) {
const section = element("section", "grid search-group");
const title = element("h2", "rail", words[kinds[kind]]);
title.id = `search-${kinds[kind]}`;
title.append(" ", element("span", "search-count", found.length.toLocaleString(document.documentElement.lang)));
section.setAttribute("aria-labelledby", title.id);
const list = element("ol", "column");
const more = element("button", "column", "");
more.type = "button";
const show = count => {
const shown = list.children.length;
list.append(...found.slice(shown, shown + count).map(entry => item(entry, wanted)));
const rest = found.length - list.children.length;
more.hidden = rest <= 0;
more.textContent = words.more.replace("{count}", Math.min(rest, step));
return list.children[shown];
};
more.addEventListener("click", () => {
const next = show(step);
if (next) next.querySelector("a").focus();
});
show(first);
section.append(title, list, more);
return section;
}
function search(query) {
const wanted = terms(query);
others.hidden = false;
if (!wanted.length) {
results.replaceChildren();
live.textContent = "";
return;
}
const ranks = kinds.map(() => []);
for (const entry of entries) {
const points = score(entry, wanted);
if (points) (ranks[entry.kind][points] ||= []).push(entry);
}
let count = 0;
const made = [];
ranks.forEach((rank, kind) => {
let found = rank.reverse().flat();
const anchors = new Set();
if (kind === 2) found = found.filter(({ on, anchor }) => !anchors.has(`${on}#${anchor}`) && anchors.add(`${on}#${anchor}`));
count += found.length;
if (found.length) made.push(group(kind, found, wanted));
});
results.replaceChildren(...made);
others.hidden = count > 0;
live.textContent = count === 1 ? words.one
: count ? words.many.replace("{count}", count.toLocaleString(document.documentElement.lang))
: words.none.replace("{query}", () => `“${query.trim()}”`);
}
function fromAddress() {
if (location.hash && !location.hash.startsWith("#q=") && field.value && document.querySelector(".whole")) return;
const value = new URLSearchParams(location.hash.slice(1)).get("q") || "";
if (value !== field.value) field.value = value;
search(value);
}
field.addEventListener("input", () => {
search(field.value);
history.replaceState(null, "", field.value ? `#${new URLSearchParams({ q: field.value })}` : "#");
});
window.addEventListener("hashchange", fromAddress);
document.addEventListener("keydown", event => {
if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
const links = Array.from(results.querySelectorAll("a"));
const at = links.indexOf(document.activeElement);
const isField = document.activeElement === field;
if (event.key === "/" && !isField) {
field.focus();
field.select();
} else if (isField && (event.key === "ArrowDown" || event.key === "Enter") && links.length) {
links[0].focus();
} else if (isField && event.key === "Escape" && field.value) {
field.value = "";
field.dispatchEvent(new Event("input"));
} else if (at >= 0 && event.key === "ArrowDown" && at + 1 < links.length) {
links[at + 1].focus();
} else if (at >= 0 && event.key === "ArrowUp") {
(links[at - 1] || field).focus();
} else if (at >= 0 && event.key === "Escape") {
field.focus();
} else {
return;
}
event.preventDefault();
});
field.disabled = false;
fromAddress();
if (!location.hash && !document.querySelector(".whole")) field.focus({ preventScroll: true });
})();
