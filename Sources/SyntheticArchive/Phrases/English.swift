// The phrases of posts in English, in the notation that Grammar.swift explains. They are the project's own, bland on
// purpose, and name no private person. Only a list that names a topic in <> may contain a codebook term; the near misses
// (`HongKongers`, `taiwanese`) stand among the off-topic phrases, because a term needs a boundary on both sides.

extension Phrases {
  static let english = #"""
    end: . *6 | ! *4 | !! *2 | ... | !!! | ?!
    sep: .␣ *6 | !␣ *2 | ,␣and␣ *2 | ;␣ | ␣—␣
    link: ∅ *6 | ␣{url} *4
    emoji: ∅ *12 | ␣👍 | ␣🙏 | ␣😂 | ␣💪 | ␣🔥

    // Themes, by content/themes.yml
    T.party <one-party-model>: the leadership of the Party is the key | this is the China model at work
      | socialism with Chinese characteristics delivers | one-party leadership gets things done
    T.recovery <recovery>: economic recovery is on track | the whole country is back to work | work resumption goes smoothly
      | factories resume production
    T.lead <global-leadership>: this is what global leadership looks like | we are building a shared future
      | a responsible major country keeps its word | the world needs a community with a shared future
    T.foreign <foreign-interference>: foreign forces are behind this | no to foreign interference | black hands from abroad pay for it
      | this is a colour revolution

    // Hong Kong
    HK <hong-kong>: Hong Kong *18 | HONG KONG *2 | hong kong *2 | hongkong | HongKong | ＨＯＮＧ␣ＫＯＮＧ | Hong{nbsp}Kong | 香港
    HKtag <hong-kong>: #HongKong *6 | #HongKongProtests *4 | #HongKongPolice *3 | #StandWithHongKongPolice *2 | #hongkongprotests
      | #香港 | #HongKongProtest␣#HongKong
    hk.who: shop owners | parents | taxi drivers | commuters | ordinary families | retired workers | airport staff | students
      | small traders | tourists | elderly residents | nurses | teachers | street cleaners
    hk.want: want the violence to stop | are tired of blocked roads | support the police | just want to go home safely
      | ask for law &amp; order | deserve a normal life | are cleaning up the barricades | have lost {n:2:9}0% of their income
      | say enough is enough | wave the national flag | hope for calm talks | fear for their children | stand with the officers
    hk.mob: masked rioters | black-clad radicals | a handful of extremists | hooligans | the so-called peaceful protesters
      | vandals | troublemakers | people paid to make noise
    hk.harm: smashed metro stations | threw petrol bombs | blocked the cross-harbour tunnel | set fire to shops | beat a bystander
      | occupied the airport | tore up paving stones | attacked {n:2:30} officers | vandalised {n:2:20} banks | closed the schools
      | spread rumours online | insulted the flag
    hk.police: responded with restraint | made {n:3:180} arrests | reopened the roads | escorted travellers to safety
      | protected the courts | cleared the campus peacefully | seized {n:10:900} petrol bombs | worked another night shift
      | kept the trains running | helped an old man home
    hk.view: Violence is not democracy | No country would tolerate this | Rule of law comes first | Freedom is not a licence to burn
      | The media shows only one side | One country, two systems works | Foreign hands should stay out | Stop violence, restore order
      | Justice will come | The silent majority is speaking | Prosperity needs stability | Imagine this in your own city
      | Double standards everywhere | Say no to riots
    hk.when: last night | today | this weekend | on {day} | again | for the {n:3:22}th week | this morning | after dark
    hk.a: In {HK} {hk.who} {hk.want} *3 | {HK} police {hk.police} {hk.when} *3 | {hk.mob} {hk.harm} in {HK} {hk.when} *3
      | {HK} {hk.who} {hk.want} after {hk.mob} {hk.harm} *2 | Pray for {HK}: {hk.who} {hk.want}
    hk.b: {hk.view}: {hk.who} {hk.want} *3 | {hk.mob} {hk.harm} while {hk.who} {hk.want} *2 | {hk.who} {hk.want} *2 | {hk.view}, {hk.who} {hk.want}
    hk: {hk.a}{sep}{hk.b}{end}{emoji}{hk.tail} *5 | {hk.b}{sep}{hk.a}{end}{hk.tail} *3
      | {hk.a}{sep}{hk.b}{sep}{hk.view}{end}{hk.tail} *3 | {HKtag}␣{hk.a}{sep}{hk.b}{end}{link} *3
      | {hk.a}{sep}{T.foreign}{sep}{hk.view}{end}{hk.tail} *3 | {hk.a}{sep}{T.party}{sep}{hk.view}{end}{hk.tail}
      | @{mention}␣{hk.a}{sep}{hk.b}{end}{link}
    hk.tail: {link} *3 | ␣{HKtag}{link} *4 | ␣{HKtag}␣{url}
    hk.short: {HK} police {hk.police} {hk.when} | {hk.mob} {hk.harm} in {HK}

    // Guo Wengui
    Guo <guo-wengui>: Guo Wengui *9 | Miles Guo *3 | Miles Kwok *2 | GUO WENGUI | Ｇｕｏ␣Ｗｅｎｇｕｉ | guo wengui | Wengui
    GuoTag <guo-wengui>: #GuoWengui *5 | #MilesGuo *3 | #MilesKwok *2 | #郭文贵 *2 | #guowengui
    guo.act: is broadcasting fairy tales | keeps asking followers for money | contradicts what was said {n:2:9} weeks ago
      | promises documents that never come | lives in luxury on other people's savings | blames everyone else
      | has no answer to simple questions | sells another dream | loses {n:2:6} arguments in court | changes the story every day
      | deletes old videos | calls critics names
    guo.who: former followers | investors | overseas Chinese | old friends | ex-employees | bloggers | viewers | donors
    guo.do: ask where the {n:2:90} million went | are suing | publish the chat records | have stopped believing | warn newcomers
      | list {n:9:50} broken promises | want refunds | laugh at the livestream | compare the claims with the facts
      | speak out about the scam | leave the club
    guo.view: A lie needs a hundred more lies | The scam is out in the open | Whistle-blower? More like a storyteller
      | Do not send money | The truth always comes out | Courts will decide | Another day, another fraud | Wake up, fans
      | Words are cheap | The show is almost over | Same old tricks
    guo.when: today | this week | once more | on {day} | yesterday | as usual | from a penthouse | in video number {n:20:900}
    guo.a: {guo.when} {Guo} {guo.act} *4 | {guo.when} {guo.who} of {Guo} {guo.do} *3 | {Guo} {guo.act} while {guo.who} {guo.do} *2
    guo.b: {guo.view} *3 | {guo.who} {guo.do} *3 | {guo.who} {guo.do}: {guo.view}
    guo: {guo.a}{sep}{guo.b}{end}{emoji}{guo.tail} *5 | {guo.b}{sep}{guo.a}{end}{guo.tail} *3
      | {guo.a}{sep}{T.party}{sep}{guo.view}{end}{guo.tail} | {guo.a}{sep}{guo.b}{sep}{guo.view}{end}{guo.tail} *3 | {GuoTag}␣{guo.a}{sep}{guo.b}{end}{link} *2
    guo.tail: {link} *3 | ␣{GuoTag}{link} *4 | ␣{GuoTag}␣{url}
    guo.short: {Guo} {guo.act} | {guo.who} of {Guo} {guo.do}

    // COVID-19
    CV <covid-19>: COVID-19 *8 | coronavirus *4 | Covid19 *2 | the coronavirus *2 | COVID *2 | ＣＯＶＩＤ－１９ | Coronavirus
    Wuhan <covid-19>: Wuhan *8 | WUHAN | Wuhan city | 武汉
    CVtag <covid-19>: #COVID19 *5 | #coronavirus *4 | #Coronavirus *2 | #WuhanStrong *2 | #武汉加油 *2 | #Wuhan
    cv.who: doctors | nurses | couriers | volunteers | engineers | bus drivers | scientists | neighbours | pharmacists | builders
      | cooks | students
    cv.do: are working around the clock | built a hospital in {n:8:12} days | share their experience with the world | deliver food
      | donate {n:2:90}00 masks | never gave up | sing from the balconies | keep the city alive | volunteer at checkpoints
      | check {n:200:990} homes a day | save lives quietly | go back to the front line
    cv.view: The virus knows no borders | Blame does not cure anyone | Solidarity is the best medicine | Stay home, stay safe
      | Wash your hands and keep calm | We will win this together | Thank you, heroes in white | China bought the world time
      | Racism is not a vaccine | Spring will come | Facts first, please | Listen to the experts | Science over politics
    cv.news: new cases fell for {n:3:14} days | {n:100:990} patients went home | factories are reopening | a team of {n:8:60} experts
      arrived abroad | the temporary hospitals are closed | trains run again | masks are back in stock | schools teach online
    cv.when: today | this week | since {day} | at last | this morning | by noon
    cv.a: Against {CV} {cv.who} {cv.do} *3 | Stay strong {Wuhan}! {cv.who} {cv.do} *2 | In {Wuhan} {cv.news} {cv.when} *3
      | {CV}: {cv.news} and {cv.who} {cv.do} *2 | While {CV} spreads, {cv.who} {cv.do}
    cv.b: {cv.view} *3 | {cv.who} {cv.do} *3 | {cv.news} and {cv.who} {cv.do}
    covid: {cv.a}{sep}{cv.b}{end}{emoji}{cv.tail} *5 | {cv.b}{sep}{cv.a}{end}{cv.tail} *3
      | {cv.a}{sep}{T.lead}{sep}{cv.view}{end}{cv.tail} *2 | {cv.a}{sep}{T.recovery}{sep}{cv.view}{end}{cv.tail} *2 | {cv.a}{sep}{T.party}{sep}{cv.view}{end}{cv.tail}
      | {cv.a}{sep}{cv.b}{sep}{cv.view}{end}{cv.tail} *3 | {CVtag}␣{cv.a}{sep}{cv.b}{end}{link} *3
    cv.tail: {link} *3 | ␣{CVtag}{link} *4 | ␣{CVtag}␣{url}
    covid.short: in {Wuhan} {cv.news} | against {CV} {cv.who} {cv.do}

    // Taiwan
    TW <taiwan>: Taiwan *12 | TAIWAN | Ｔａｉｗａｎ | taiwan
    TWfolk <taiwan>: Taiwan's voters | the people of Taiwan | voters in Taiwan | friends in Taiwan | families in Taiwan
    TWwho <taiwan>: Tsai Ing-wen *3 | Han Kuo-yu *3 | The Tsai Ing-wen camp | The Han Kuo-yu campaign
    TWtag <taiwan>: #Taiwan *5 | #Taiwan2020 *2 | #TaiwanElection *2 | #台灣 *2 | #HanKuoYu | #TsaiIngwen
    tw.do: talks about wages | visits another night market | promises a lot before voting day | draws {n:2:40}0,000 to a rally
      | answers few questions | says the economy comes first | shakes {n:2:9}000 hands | takes selfies with farmers
      | needs every vote | debates for {n:2:4} hours
    tw.want: peace across the strait | better wages | more tourists | a government that listens | fewer slogans
      | a fair price for fruit | calm instead of noise | jobs for the young | good neighbours
    tw.goal: an honest debate | a plan for the next {n:3:20} years | lower rents | safe streets | clean air | good schools
      | more trade | a fair share | new ideas | a promise kept
    tw.view: Vote for your future | Peace is priceless | Family is family | Go home and vote | The economy decides
      | Ask what has changed in four years | Slogans do not pay bills | Blood is thicker than water
    tw.a: {TWfolk} want {tw.want} and {tw.goal} *2 | {TW} needs {tw.want} and {tw.goal} *3 | {TWwho} {tw.do} while {TW} wants {tw.want} and {tw.goal} *3 | {TWwho} {tw.do} {hk.when} but {TW} needs {tw.want} *2
    tw.b: {tw.view} *2 | Young people want {tw.want} *2 | Farmers ask for {tw.want} and {tw.goal} *2
    taiwan: {tw.a}{sep}{tw.b}{end}{emoji}{tw.tail} *5 | {tw.b}{sep}{tw.a}{end}{tw.tail} *3
      | {tw.a}{sep}{T.foreign}{sep}{tw.view}{end}{tw.tail} *2 | {tw.a}{sep}{tw.b}{sep}{tw.view}{end}{tw.tail} *3 | {TWtag}␣{tw.a}{sep}{tw.b}{end}{link} *2
    tw.tail: {link} *3 | ␣{TWtag}{link} *4 | ␣{TWtag}␣{url}
    taiwan.short: {TWwho} {tw.do} | {TW} needs {tw.want}

    // Shared texts: what only copies say, so that no other text equals one by chance
    hook: pass this on to everybody you know | read this twice and think | somebody had to say it | this is what people really feel
      | copy and share before it disappears | let the whole world know | say it loud and clear | nobody shows you this on the evening news
    copy.hk: {hk.a}, {hook}. {hk.view}. *3 | {hook}: {hk.a}. {hk.view}. *2
    copy.guo: {guo.a}, {hook}. {guo.view}. *3 | {hook}: {guo.a}. {guo.view}. *2
    copy.covid: {cv.a}, {hook}. {cv.view}. *3 | {hook}: {cv.a}. {cv.view}. *2
    copy.taiwan: {tw.a}, {hook}. {tw.view}. *3 | {hook}: {tw.a}. {tw.view}. *2

    // What pages on another platform say besides
    page.call: Like and share our page so that your friends see it too | Tell us in the comments below what you would have done
      | Follow the page for a hand-picked story every single morning | Visit the album on our page for more pictures
    page.own: Our editor spent {page.day} at {page.where} and listened to {page.who} talking about {page.what}. "{page.said}," we heard. {page.call}. *3
      | From our readers: as {page.who} I have watched {page.what} since {page.day}, and {page.said}. {page.call}. *2
    page.day: last Sunday | a long evening | the holiday | the first of the month | a rainy lunch hour | the school break
    page.where: the old ferry pier | a noodle shop downtown | the flower market | a printing works | the peak tram stop
    page.who: a retired postman | the owner of a fish stall | a mother of three | a lorry driver | a young florist | a watchmaker
    page.what: {PageHK} *3 | {PageCV} *2 | the price of rice | homework over the telephone
    PageHK <hong-kong>: order in Hong Kong | visitors to Hong Kong | a quiet Sunday in Hong Kong
    PageCV <covid-19>: small shops under COVID-19 | the coronavirus and the wet markets | friends in Wuhan
    page.said: a day without shouting is a good day | business is down by {n:2:7}0 percent | people only want to be heard politely | my grandson asks when he may play outside
    page.off: {off.c}. {off.c}. Seen by our editor at {page.where} on {page.day}. {page.call}. *3 | Page special: {off.good}, {off.offer}, {off.offer}. {off.c}. {page.call}.

    // How texts of the second release end
    summer: summer notes part {n:11:99} | midsummer diary no {n:11:99} | August letters {n:11:99}

    // Off topic
    day: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
    off.i: I | we | my sister | my dog | our boss | the neighbour | grandma | my best friend | the cat | nobody | my roommate | my uncle
    off.did: burned the toast | slept until {n:9:12} | forgot the umbrella | missed the {n:6:11} o'clock bus | found ${n:2:20}
      | ate {n:2:8} slices of pizza | watched the whole season | bought new shoes | lost the remote again | ran {n:3:21} km
      | painted the kitchen | broke the internet | called in sick | baked a cake
    off.feel: best day ever | no regrets | typical | can you believe it | send help | I am still laughing | worth it
      | never again | what a week | true story | do not ask | life is good | coffee first | so blessed
    off.team: the home side | the away team | our goalkeeper | the champions | the rookies | the bench | the league leaders
    off.ball: scored in the {n:2:93}th minute | won {n:2:5}-{n:0:1} | missed two penalties | got a red card | played like a dream
      | threw away the lead | deserved a draw | needs a new coach | kept a clean sheet | lost on aggregate
    off.good: phone cases | running shoes | slimming tea | cheap flights | hair extensions | weight-loss plans | a logo design
      | SEO services | protein bars | car insurance | wall stickers | essay help
    off.offer: {n:10:80}% off today | free shipping | click the link | limited stock | DM for details | first {n:20:200} orders only
      | make ${n:200:900} a day from home | satisfaction guaranteed | giveaway ends {day} | follow and retweet to win
    off.near: HongKongers | hongkongese | Taiwanese | wuhanese | COVIDIOTS | Hong-Kong | hongkong_diary | TaiwanBeer1
    off.quote: Be yourself | Dream big | Never stop learning | Small steps every day | Kindness costs nothing | Work hard, stay humble
      | Happiness is homemade | Every day is a second chance | Collect moments, not things | Do more of what you love
    OffTag: #MondayMotivation | #football | #foodporn | #love | #giveaway | #music | #travel | #fitness | #photography | #deal
    off.tail: {link} *5 | ␣{OffTag}{link} *3 | ␣{OffTag}␣{OffTag}{link}
    off.c: {off.i} {off.did}, {off.feel} *5 | {off.team} {off.ball}, {off.feel} *3 | {off.good}: {off.offer}, {off.offer} *4
      | {off.i} {off.did} and {off.i} {off.did} *3
    off: {off.c} on {day} at {n:1:12}.{n:10:59}{end}{emoji}{off.tail} *3 | {off.c}{sep}{off.quote}{end}{off.tail} *4 | {off.c}{sep}{off.c}{end}{off.tail} *5
      | {off.quote}{sep}{off.c}{end}{off.tail} *2 | @{mention}␣{off.c}{sep}{off.c}{end}{link} *2
    oddity: {off.c}{sep}greetings to all {off.near}{end}{off.tail} *4
      | {off.c} https://www.example.com/hong-kong/taiwan/{n:1000:9999} {off.quote}{end}
      | <b>{off.c}</b> "{off.quote}" \ 'q' | &lt;script&gt;alert({n:1:99})&lt;/script&gt; {off.c}{end}
      | +{n:100:999} {off.c}; {off.c}{end}
    """#
}
