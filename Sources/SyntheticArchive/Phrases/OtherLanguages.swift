// The phrases of posts in other languages, in the notation that Grammar.swift explains: spam and small talk from the
// accounts' earlier lives, and a little on the topics. Only a list that names a topic in <> may contain a codebook term.

extension Phrases {
  static let japanese = #"""
    summer: 夏の日記{n:11:99} | 真夏のメモ{n:11:99}
    HK <hong-kong>: 香港 *3 | 香港の街 | 香港の空港
    HKtag <hong-kong>: #香港 *3 | #香港デモ | #HongKong
    CV <covid-19>: 新型コロナウイルス | 武漢 | 新型コロナ | コロナ
    CVtag <covid-19>: #新型コロナウイルス | #武漢がんばれ | #COVID19
    end: 。 *4 | ！ *2 | … | 笑 | ♪
    who: 友達 | 母 | うちの猫 | 先輩 | 弟 | 店長 | 隣の人 | 近所の子 | 妹 | 電車の人
    do: ラーメンを食べた | 寝坊した | 傘を忘れた | 新しい靴を買った | カレーを作った | {n:3:20}キロ走った | 写真を撮った | 試合に勝った
      | 財布をなくした | 映画を{n:2:5}本見た
    feel: 楽しかった | もう眠い | お腹すいた | 最高の一日 | 明日も頑張る | びっくりした | ありがとう | 寒すぎる | また行きたい | 懐かしい
    sky: 今日は{n:2:35}度 | 雨が降ってきた | 夕焼けがきれい | 桜が咲いた | 電車が遅れている | 月が大きい
    c: {who}が{do}、{feel} *4 | {sky}、{who}が{do} *3
    off: {c}。{c}{end} *5 | {sky}、{feel}。{c}。{c}{end}␣{url} *2 | {c}。{c}{end}␣#写真
    hk.a: {HK}の暴力はやめてほしい | {HK}の警察を応援する | {HK}で若者が道路をふさいだ | {HK}の店が壊された
    hk: {hk.a}。{c}、{who}も心配している{end} *2 | {hk.a}。{sky}、{c}{end}␣{HKtag} | {hk.a}。{c}。{c}{end}␣{url}
    cv.a: {CV}に負けるな | {CV}の医療従事者に感謝 | {CV}の早い収束を願う | マスクで{CV}を防ごう
    covid: {cv.a}。{c}。{c}{end} *2 | {cv.a}！{c}。{sky}、{who}が{do}{end}␣{CVtag}
    """#

  static let russian = #"""
    summer: летние заметки {n:11:99} | августовский дневник {n:11:99}
    HK <hong-kong>: Гонконг *3 | ГОНКОНГ
    HKin <hong-kong>: Гонконге
    CV <covid-19>: коронавирус *3 | COVID-19 *2 | Коронавирус
    end: . *4 | ! *2 | ... | !!! | )))
    who: коты | соседи | наши тренеры | бабушка с дедом | начальники | друзья | сёстры | водители | дети | учителя
    do: опять проспали | купили новые кроссовки | испекли пирог | забили гол на {n:2:93} минуте | потеряли ключи | выпили {n:5:9} чашек чая
      | починили кран | уехали на дачу | посмотрели весь сериал | нашли {n:50:900} рублей
    feel: вот это день | ничего удивительного | смеялись все | жизнь хороша | бывает же такое | всем добра | скорей бы лето
      | доброе утро | хочу спать | спасибо всем
    c: {who} {do}, {feel} *3 | {who} {do}, а {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | {c}. {c}{end} #{n:1:9}мая | {c}. {c}, Гонконгский стиль, {feel}{end}
    hk.a: {HK} устал от беспорядков | В {HKin} полиция наводит порядок | {HK} хочет тишины | В {HKin} жгут станции метро
    hk: {hk.a}. {who} {do}, {feel}. {c}{end} *2 | {hk.a}! {c}. {c}{end} {url}
    cv.a: {CV} не знает границ | Врачи побеждают {CV} | Вместе остановим {CV} | {CV}: мойте руки
    covid: {cv.a}. {c}. {c}{end} *2 | {cv.a}! {c}. {c}{end} {url}
    """#

  static let spanish = #"""
    summer: notas de verano {n:11:99} | diario de agosto {n:11:99}
    HK <hong-kong>: Hong Kong *3 | HONG KONG
    CV <covid-19>: el coronavirus *3 | el COVID-19 *2 | la COVID-19
    TW <taiwan>: Taiwán *2 | Taiwa{acute}n | TAIWÁN
    end: . *4 | ! *2 | ... | ␣jaja | !!
    who: mi perro | mi abuela | el vecino | mi jefa | un amigo | mi hermana | el portero | la profe | mi gato | el equipo
    do: llegó tarde | comió {n:2:8} tacos | perdió las llaves | compró zapatos nuevos | bailó toda la noche | metió {n:2:4} goles
      | se olvidó el paraguas | corrió {n:3:21} km | hizo un pastel | encontró {n:5:50} pesos
    feel: qué risa | feliz lunes | no me lo creo | así es la vida | qué sueño | lo mejor del día | gracias a todos | nunca más
      | vaya semana | buenos días
    c: {who} {do}, {feel} *3 | {who} {do} y {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | {feel}, {c}. {c}{end} #fútbol
    hk.a: {HK} necesita calma | La policía de {HK} actuó con prudencia | Basta de violencia en {HK} | {HK} quiere volver a la normalidad
    hk: {hk.a}. {c}. {c}{end} *2 | {hk.a}! {c}. {c}{end} {url}
    cv.a: {CV} no tiene fronteras | Juntos contra {CV} | Gracias a los médicos que frenan {CV} | Frente a {CV}, quédate en casa
    covid: {cv.a}. {c}. {c}{end} *2 | {cv.a}! {c}. {c}{end} {url}
    taiwan: {TW} vota este sábado. {c}. {c}{end} *2 | Paz para {TW}. {c}. {c}{end}
    """#

  static let indonesian = #"""
    summer: catatan musim panas {n:11:99} | buku harian agustus {n:11:99}
    HK <hong-kong>: Hong Kong *3 | hong kong
    CV <covid-19>: COVID-19 *2 | virus corona dari Wuhan | Covid-19
    end: . *4 | ! *2 | ... | ␣wkwk | ␣🙏
    who: ibu | adik saya | kucing kami | tetangga | pak guru | teman kantor | tukang bakso | kakak | bos | pelatih
    do: makan {n:2:6} piring nasi goreng | lupa bawa payung | beli sepatu baru | ketinggalan kereta | masak rendang | tidur seharian
      | cetak {n:2:4} gol | lari {n:3:21} km | kehilangan kunci | dapat hadiah
    feel: seru banget | selamat pagi semua | capek tapi senang | lucu sekali | semangat terus | alhamdulillah | besok libur
      | terima kasih | mantap | kangen rumah
    c: {who} {do}, {feel} *3 | {who} {do} dan {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | Promo! {c}. {c}{end} #diskon
    hk.a: Polisi {HK} menjaga ketertiban | Hentikan kekerasan di {HK} | Warga {HK} ingin damai | Turis takut ke {HK}
    hk: {hk.a}. {c}. {c}{end} *2 | {hk.a}! {c}. {c}{end} {url}
    cv.a: Bersama melawan {CV} | Jaga jarak cegah {CV} | Tenaga medis berjuang lawan {CV}
    covid: {cv.a}. {c}. {c}{end} *2 | {cv.a}! {c}. {c}{end} {url}
    """#

  static let korean = #"""
    summer: 여름 일기 {n:11:99} | 팔월 메모 {n:11:99}
    HK <hong-kong>: 홍콩
    end: . *4 | ! *2 | ㅋㅋㅋ | ㅠㅠ | ~
    who: 친구가 | 엄마가 | 고양이가 | 선배가 | 동생이 | 사장님이 | 옆집 아이가 | 감독이 | 형이 | 버스 기사님이
    do: 떡볶이를 먹었다 | 늦잠을 잤다 | 우산을 잃어버렸다 | 새 신발을 샀다 | {n:3:20}킬로를 뛰었다 | 골을 {n:2:4}개 넣었다 | 사진을 찍었다
      | 케이크를 구웠다 | 영화를 {n:2:5}편 봤다 | 길을 잃었다
    feel: 정말 즐거웠다 | 배고프다 | 내일도 힘내자 | 너무 춥다 | 최고의 하루 | 감사합니다 | 웃겨 죽겠다 | 잠이 온다 | 또 가고 싶다 | 그립다
    c: {who} {do}, {feel} *3 | {who} {do}, {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | {c}. {c}{end} #일상
    hk: {HK} 거리에 평화를. {c}. {c}{end} *2 | {HK} 경찰을 응원합니다. {c}. {c}{end}
    """#

  static let portuguese = #"""
    summer: notas de verão {n:11:99} | diário de agosto {n:11:99}
    end: . *4 | ! *2 | ... | ␣kkkk | ␣rs
    who: meu cachorro | minha avó | o vizinho | meu chefe | a professora | meu irmão | o goleiro | minha prima | o time | meu gato
    do: chegou tarde | comeu {n:2:8} pastéis | perdeu as chaves | comprou um tênis novo | dançou a noite toda | fez {n:2:4} gols
      | esqueceu o guarda-chuva | correu {n:3:21} km | fez um bolo | achou {n:5:50} reais
    feel: que risada | bom dia a todos | não acredito | a vida é boa | que sono | melhor dia | obrigado gente | nunca mais
      | que semana | saudade
    c: {who} {do}, {feel} *3 | {who} {do} e {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | {c}. {c}{end} #futebol
    """#

  static let french = #"""
    summer: notes d'été {n:11:99} | journal d'août {n:11:99}
    CV <covid-19>: coronavirus | Coronavirus | COVID-19
    end: . *4 | ! *2 | ... | ␣mdr | !!
    who: mon chien | ma grand-mère | le voisin | ma cheffe | un ami | ma soeur | le gardien | la prof | mon chat | l'équipe
    do: a raté le train | a mangé {n:2:8} crêpes | a perdu les clés | a dansé toute la nuit | a marqué {n:2:4} buts
      | a oublié le parapluie | a couru {n:3:21} km | a fait un gâteau | a trouvé {n:5:50} euros | a raté le bus
    feel: quelle semaine | bonne journée | c'est la vie | trop drôle | j'ai sommeil | merci à tous | plus jamais | vivement l'été
      | incroyable | ça fait du bien
    c: {who} {do}, {feel} *3 | {who} {do} et {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | Hong-Kong vu du ciel, {c}. {c}{end}
    covid: Ensemble contre le {CV}. {c}. {c}{end} *2 | Merci aux soignants face au {CV}. {c}. {c}{end}
    """#

  static let arabic = #"""
    summer: مذكرات الصيف {n:11:99} | يوميات آب {n:11:99}
    end: . *4 | ! *2 | ... | 😂 | 🌹
    who: صديقي | جارنا | أخي | المدرب | المعلم | قطي | جدي | زميلي | السائق | مديري
    do: نسي المظلة | اشترى حذاء جديدا | سجل {n:2:4} أهداف | أضاع المفاتيح | ركض {n:3:20} كم | طبخ العشاء | تأخر عن العمل | نام حتى الظهر
      | شرب {n:2:6} أكواب شاي | ربح جائزة
    feel: يوم جميل | صباح الخير | الحمد لله | شكرا لكم | ضحكنا كثيرا | لا أصدق | أسبوع طويل | الحياة حلوة | تصبحون على خير | مبروك
    c: {who} {do}، {feel} *3 | {who} {do} و {who} {do} *2
    off: {c}. {c}{end} *5 | {c}. {c}{end} {url} *2 | {c}. {c}{end} #صباح_الخير
    """#

  /// Posts without words: the platform calls their language `und`.
  static let undetermined = #"""
    HKtag <hong-kong>: #HongKong *3 | #香港 *3 | #撑警 *2 | #反送中 *2 | #HongKongProtests *2 | #撐警
    GuoTag <guo-wengui>: #郭文贵 *3 | #GuoWengui *2 | #爆料革命 *2 | #MilesGuo
    CVtag <covid-19>: #COVID19 *3 | #武汉加油 *3 | #coronavirus *2 | #战疫
    TWtag <taiwan>: #Taiwan *2 | #台湾 *2 | #Taiwan2020
    face: 👍 | 😂 | 🙏 | ❤️ | 😭 | 🌹 | 💪 | 🤔 | 👏 | 🐶 | ⚽ | 🍜 | 👨‍👩‍👧‍👦 | 🇨🇳
    off: {face}{face} {url} *4 | {url} *2 | {face}{face}{face}{face} *3 | @{outsider} {face} *2 | … {url} | #{n:100:999}a {url} | #LOL {face}
    hk: {HKtag} {url} *4 | {face}{face} {HKtag} {url} *3 | {HKtag}
    guo: {GuoTag} {url} *3 | {face} {GuoTag} {url} *2
    covid: {CVtag} {url} *3 | {face}{face} {CVtag} {url} *3 | {CVtag}
    taiwan: {TWtag} {url} | {face} {TWtag} {url}
    """#
}
