// The phrases of posts in traditional Chinese, in the notation that Grammar.swift explains. They are the project's own,
// bland on purpose, and name no private person. Only a list that names a topic in <> may contain a codebook term.

extension Phrases {
  static let chineseTraditional = #"""
    end: 。 *6 | ！ *4 | ！！ | …… | 。。。 | ～ | ？！
    sep: ， *8 | 。 *3 | ！ *2 | ；
    emoji: ∅ *14 | 👍 | 💪 | 🇨🇳 | 😂 | 🙏 | ❤️ | 😡 | 🤔
    link: ∅ *7 | ␣{url} *3

    // Themes, by content/themes.yml
    T.party <one-party-model>: 黨的領導是最大優勢 | 制度優勢再次顯現 | 中國特色社會主義道路走得對 | 這就是制度優勢
    T.recovery <recovery>: 經濟復甦勢頭良好 | 復工復產按下快進鍵 | 各地恢復生產井然有序 | 復工復產兩不誤
    T.lead <global-leadership>: 大國擔當有目共睹 | 攜手共建命運共同體 | 全球抗疫有中國力量 | 這就是大國擔當
    T.foreign <foreign-interference>: 外部勢力休想得逞 | 堅決反對干涉內政 | 警惕顏色革命 | 境外勢力在背後出錢

    // Hong Kong
    HKpeople <hong-kong>: 香港市民 | 香港街坊 | 香港各界人士 | 香港的士司機 | 香港商戶 | 香港家長 | 在香港的朋友 | 香港長者
      | 廣大香港同胞 | 香港小店老闆 | 香港社團代表 | 香港的上班族 | 香港的哥們 | 香港老一輩 | 香港青年 | 香港業界
    HKpolice <hong-kong>: 香港警察 | 香港警隊 | 香港警方 | 香港前線警員 | 港警 | 香港阿Sir | 香港防暴警察 | 香港警務人員
    HKplace <hong-kong>: 香港街頭 | 香港機場 | 香港地鐵站 | 香港的商場 | 香港校園 | 香港九龍 | 香港中環 | 香港 | 東方之珠香港
      | 香港旺角 | 香港銅鑼灣 | 香港沙田 | 香港元朗 | 香港特區
    HKthing <hong-kong>: 反送中 | 修例風波 | 香港的亂局 | 香港暴力事件 | 「港獨」 | 所謂的反送中運動 | 香港的「黃媒」 | 香港網上謠言
    HKtag <hong-kong>: #香港 *4 | #香港警察 *3 | #撐警 *3 | #止暴制亂␣#香港 *2 | #反送中 *2 | #守護香港 *2 | #HongKong *2
      | #HongKongProtests | #HongKongPolice
    hk.say: 齊聲呼籲 | 紛紛表示 | 站出來說 | 聯署要求 | 用行動表明 | 在集會上高喊 | 接受採訪時說 | 自發清理路障，希望
      | 舉著國旗說 | 終於忍不住說 | 盼望 | 寫信給報社說 | 在網上留言 | 冒雨集會，要求 | 含著淚說 | 堅定地說
    hk.wish: 儘快止暴制亂 | 社會早日恢復秩序 | 孩子可以安心上學 | 暴力立即停止 | 法治不容踐踏 | 店鋪能正常開門
      | 地鐵不要再被破壞 | 支持警察嚴正執法 | 給警察一個公道 | 還我安寧的家園 | 向暴力說不 | 蒙面者要承擔責任
      | 不要讓下一代被利用 | 安居樂業才是最大的民意 | 老人出門不再擔驚受怕 | 生意可以做下去 | 法庭從嚴判決 | 大家坐下來好好談
    HKforeign <foreign-interference>: 外部勢力
    HKhands <foreign-interference>: 外國勢力別想插手
    hk.how: 依法 | 果斷 | 專業克制地 | 連夜 | 頂著壓力 | 再次 | 迅速 | 耐心 | 有序地 | 忍辱負重地 | 第一時間 | 不眠不休地
    hk.act: 驅散非法集結 | 清理路障 | 拘捕縱火者 | 護送老人離開 | 恢復交通 | 保護商鋪 | 守住法治底線 | 處置暴力衝擊
      | 疏導旅客 | 檢獲{n:3:96}枚汽油彈 | 控制了局面 | 幫路人脫險 | 抓獲{n:2:88}名涉嫌暴動者 | 維護公共安全 | 守護這座城市
    hk.bad: 黑衣人 | 蒙面暴徒 | 極少數激進分子 | 所謂的示威者 | 幕後黑手 | {HKforeign} | 鬧事者 | 一小撮人 | 被煽動的學生 | 戴面罩的人
    hk.harm: 打砸店鋪 | 堵塞馬路 | 投擲汽油彈 | 圍堵機場 | 破壞閘機 | 攻擊無辜路人 | 煽動學生 | 侮辱國旗 | 散佈謠言
      | 把校園當戰場 | 癱瘓交通 | 縱火燒燬設施 | 拆毀護欄 | 圍攻巡邏車 | 恐嚇商家 | 撬起地磚
    hk.judge: 這不是自由而是犯罪 | 必須受到法律制裁 | 良知何在 | 天理難容 | 誰來為損失買單 | 受傷的是普通百姓 | 絕不能姑息
      | 請停手吧 | 沒有任何藉口 | 法律不會缺席 | 暴力換不來未來 | 文明社會不能容忍 | 歷史會記住這一天 | 毀掉的是自己的前途
    hk.view: 穩定是福動亂是禍 | 一國兩制是最好的安排 | 祖國永遠是堅強後盾 | {HKhands} | 邪不勝正 | 警察辛苦了
      | 沉默的大多數該發聲了 | 愛國愛家沒有錯 | 法治是繁榮的根基 | 團結起來才有明天 | 真相不容歪曲 | 雙重標準真讓人無語
      | 發展經濟改善民生才是正道 | 和平理性才能解決問題 | 媒體請客觀報道 | 正義也許遲到但不會缺席
    hk.when: 昨晚 | 今天 | 週末 | {n:1:12}月{n:1:28}日 | 這幾天 | 剛剛 | 連續{n:2:20}週 | 凌晨 | 下午{n:1:6}點 | 一夜之間
    hk.scene: 一片狼藉 | 又傳出爆炸聲 | 終於恢復平靜 | 響起國歌聲 | 交通大亂 | 到處是塗鴉 | 市民自發清掃 | 商鋪被迫停業
      | {n:2:40}家店鋪被砸 | 紅旗飄揚 | 遊客少了{n:2:8}成 | 有人受傷送醫
    hk.a: {HKpeople}{hk.say}{hk.wish} *3 | {HKpolice}{hk.how}{hk.act} *3 | {hk.bad}在{HKplace}{hk.harm} *3
      | {hk.when}{HKplace}{hk.scene} *3 | {HKthing}背後，{hk.bad}{hk.harm} | {hk.bad}借{HKthing}{hk.harm}
    hk.b: {hk.bad}{hk.harm}，{hk.judge} *3 | {hk.view}，{hk.judge} *2 | {hk.harm}的人{hk.judge} | {hk.view}，{hk.wish}
    hk: {hk.a}{sep}{hk.b}{end}{emoji}{hk.tail} *6 | {hk.b}{sep}{hk.a}{end}{hk.tail} *3
      | {hk.a}{sep}{hk.b}{sep}{hk.view}{end}{hk.tail} *3 | {HKtag}␣{hk.a}{sep}{hk.b}{end}{link} *2
      | {hk.a}{sep}{hk.b}{sep}{T.foreign}{end}{hk.tail} *2 | {hk.a}{sep}{hk.b}{sep}{T.party}{end}{hk.tail}
      | 【{hk.wish}】{hk.a}{sep}{hk.b}{end}{hk.tail} | {hk.a}{end}⏎{hk.b}{end}⏎{HKtag}{link}
    hk.tail: {link} *5 | ␣{HKtag}{link} *4 | ␣{HKtag}␣{url}
    hk.short: {hk.when}{HKplace}{hk.scene} | {HKpeople}{hk.say}{hk.wish} | {HKpolice}{hk.how}{hk.act}

    // Guo Wengui
    Guo <guo-wengui>: 郭文貴 *7 | 騙子郭文貴 | 紅極一時的郭文貴 | 所謂「爆料革命」 | 逃亡在外的郭文貴 | 郭文貴一夥 | 郭文貴之流
    GuoTag <guo-wengui>: #郭文貴 *5 | #郭文貴騙局 *2 | #爆料革命 *2 | #GuoWengui *2 | #MilesGuo
    guo.how: 又在 | 天天 | 繼續 | 昨天再次 | 躲在豪宅裡 | 對著鏡頭 | 第{n:2:60}次 | 明目張膽地 | 一邊喊窮一邊 | 若無其事地 | 裝模作樣地
    guo.act: 直播編故事 | 騙粉絲捐款 | 造謠生事 | 自打嘴巴 | 吹噓自己的背景 | 推銷所謂的投資項目 | 攻擊昔日的朋友 | 把責任推給別人
      | 拿舊新聞當猛料 | 拉黑提問的網友 | 演苦情戲 | 忽悠海外僑胞 | 許下空頭支票 | 拿官司當廣告 | 借直播圈錢 | 刪掉說過的話
    guo.view: 謊話連篇終究要露餡 | 騙局總有被拆穿的一天 | 天網恢恢疏而不漏 | 跟著他的人遲早後悔 | 海外僑胞要擦亮眼睛
      | 法庭上見真章 | 沒有一句真話 | 所謂爆料全是爛劇本 | 欠的債總是要還的 | 吃相太難看 | 捐款去哪了請公佈賬目
      | 這場鬧劇該收場了 | 信他不如信自己 | 一個謊要用{n:3:99}個謊來圓 | 粉絲醒醒吧 | 勸你早日回頭
    guo.victim: 受騙的網友 | 昔日的追隨者 | 前員工 | 投資人 | 紐約僑胞 | 法律界人士 | 知情者 | 熱心網友 | 老會員 | 多位債主
    guo.reveal: 揭露了其真面目 | 要求退還{n:2:90}萬美元 | 已經提起訴訟 | 公開了聊天記錄 | 表示再也不上當 | 質問資金去向
      | 列出{n:3:30}條謊言 | 曬出轉賬憑證 | 呼籲大家遠離騙局 | 集體退出會員群 | 拿出鐵證打臉 | 在法院門口討說法
    guo.a: {guo.when}{Guo}{guo.how}{guo.act} *2 | {Guo}{guo.how}{guo.act}，{guo.how}{guo.act} *2 | {guo.victim}{guo.reveal}，{Guo}卻{guo.act} *2 | 看{Guo}{guo.how}{guo.act}，{guo.think}
      | {guo.when}，{guo.victim}起底{Guo}，{guo.reveal} *2
    guo.when: 日前 | 本週 | {n:1:12}月{n:1:28}日 | 據悉 | 就在昨天 | 上個月 | 最近 | 近日
    guo.think: 真是開了眼界 | 笑出了聲 | 只想問一句憑什麼 | 網友紛紛搖頭 | 誰還會相信 | 臉皮夠厚 | 劇情都不換一換 | 彈幕炸了鍋
    guo.b: {guo.view}，{guo.view} *3 | {guo.victim}{guo.reveal} *3 | {guo.view}，{guo.victim}{guo.reveal}
    guo: {guo.a}{sep}{guo.b}{end}{emoji}{guo.tail} *6 | {guo.b}{sep}{guo.a}{end}{guo.tail} *3
      | {guo.a}{sep}{guo.b}{sep}{guo.view}{end}{guo.tail} *3 | {GuoTag}␣{guo.a}{sep}{guo.b}{end}{link} *2
      | {guo.a}{sep}{guo.b}{sep}{T.party}{end}{guo.tail}
      | 《{guo.view}》{guo.a}{sep}{guo.b}{end}{link} | {guo.a}{end}⏎{guo.b}{end}⏎{GuoTag}{link}
    guo.tail: {link} *5 | ␣{GuoTag}{link} *4 | ␣{GuoTag}␣{url}
    guo.short: {Guo}{guo.how}{guo.act} | {guo.victim}起底{Guo}，{guo.reveal}

    // COVID-19
    CVcity <covid-19>: 武漢 *4 | 英雄的武漢 | 江城武漢 | 武漢三鎮 | 湖北武漢 | 武漢漢口
    CVfolk <covid-19>: 武漢人民 | 武漢市民 | 武漢的醫護人員 | 武漢的志願者 | 馳援武漢的醫療隊 | 武漢 *3 | 武漢的街坊
    CVevil <covid-19>: 疫情 *4 | 新冠病毒 *2 | 新冠肺炎疫情 *2 | 新型冠狀病毒 | 新冠疫情 | 這場疫情
    CVtag <covid-19>: #武漢加油 *4 | #抗擊疫情 *3 | #新冠病毒 *2 | #COVID19 *3 | #coronavirus *2 | #戰疫 *2 | #疫情
    CVfuture <global-leadership>: 人類是命運共同體
    CVwork <recovery>: 復工復產有序推進
    cv.hero: 白衣天使 | 醫護人員 | 社區工作者 | 快遞小哥 | 志願者 | 建設者們 | 人民子弟兵 | 基層幹部 | 科研人員 | 普通市民
      | 計程車司機 | 退休老醫生 | 年輕護士 | 物資運輸隊
    cv.deed: 日夜奮戰在一線 | 連續工作{n:8:36}小時 | 放棄休假返回崗位 | 剪短長髮出征 | {n:8:12}天建成醫院 | 捐出全部積蓄
      | 挨家挨戶送菜 | 默默守護著大家 | 按下紅手印請戰 | 在寒風裡值守 | 分享救治經驗 | 累得靠牆就睡著了 | 與時間賽跑
    cv.call: 出門請戴口罩 | 勤洗手多通風 | 不信謠不傳謠 | 眾志成城共渡難關 | 少聚餐不串門 | 聽專家的話 | 宅在家也是貢獻
      | 春天一定會來 | 團結就是力量 | 向逆行者致敬 | 一方有難八方支援 | 待到櫻花爛漫時再相聚 | 科學防控不恐慌
    cv.world: 病毒沒有國界 | 甩鍋救不了人 | {CVfuture} | 指責別人不如管好自己 | 中國速度世界有目共睹 | 為世界爭取了時間
      | 援助物資已送達{n:20:120}國 | 合作才是唯一出路 | 有的國家錯過了窗口期 | 歧視比病毒更可怕 | 事實勝於雄辯 | 專家組已抵達當地
    cv.news: 新增治癒{n:20:990}例 | 方艙醫院休艙 | {CVwork} | 新增確診連續{n:3:15}天下降 | {n:12:99}支醫療隊抵達
      | {n:2:9}萬隻口罩運到 | 隔離點全部清零 | 高速路口恢復通行 | 超市貨源充足 | 物價保持平穩
    cv.a: 面對{CVevil}，{cv.hero}{cv.deed} *3 | {CVfolk}加油，{cv.call} *2 | {cv.when}，{CVfolk}{cv.deed} | {CVevil}面前，{cv.world} *2
      | {cv.when}{CVcity}傳來好消息：{cv.news} *2 | {CVevil}之下，{cv.call} | {CVcity}{cv.when}{cv.news}
    cv.when: 今天 | 昨日 | 截至{n:1:12}時 | {n:2:4}月{n:1:28}日 | 剛剛 | 今早 | 最新消息
    cv.b: {cv.hero}{cv.deed} *3 | {cv.hero}{cv.deed}，{cv.call} *2 | {cv.world}，{cv.call} *2 | {cv.news}，{cv.call}
    covid: {cv.a}{sep}{cv.b}{end}{emoji}{cv.tail} *6 | {cv.b}{sep}{cv.a}{end}{cv.tail} *3
      | {cv.a}{sep}{cv.b}{sep}{cv.call}{end}{cv.tail} *3 | {CVtag}␣{cv.a}{sep}{cv.b}{end}{link} *2
      | {cv.a}{sep}{cv.b}{sep}{T.lead}{end}{cv.tail} *2 | {cv.a}{sep}{T.recovery}{sep}{cv.b}{end}{cv.tail} *2 | {cv.a}{sep}{cv.b}{sep}{T.party}{end}{cv.tail}
      | 【{cv.call}】{cv.a}{sep}{cv.b}{end}{link} | {cv.a}{end}⏎{cv.b}{end}⏎{CVtag}{link}
    cv.tail: {link} *5 | ␣{CVtag}{link} *4 | ␣{CVtag}␣{url}
    covid.short: 面對{CVevil}，{cv.hero}{cv.deed} | {CVcity}{cv.when}{cv.news}

    // Taiwan
    TWplace <taiwan>: 台灣 *3 | 臺灣 | 台灣鄉親 | 台灣同胞 | 台灣年輕人 | 臺灣農民 | 台灣選民 | 臺灣的親朋好友 | 寶島台灣
    TWside <taiwan>: 民進黨 *3 | 蔡英文 *3 | 蔡英文當局 | 民進黨當局 | 「台獨」勢力
    TWhan <taiwan>: 韓國瑜 *3 | 韓國瑜團隊 | 支持韓國瑜的鄉親 | 高雄市長韓國瑜
    TWtag <taiwan>: #台灣 *3 | #台灣大選 *2 | #韓國瑜 *2 | #蔡英文 *2 | #Taiwan *2 | #Taiwan2020 | #民進黨
    tw.fail: 只會操弄選舉 | 拿不出經濟成績單 | 忘了農漁民的苦 | 只有空洞的承諾 | 花錢買面子 | 讓薪水{n:8:20}年不漲 | 惡化兩岸關係
      | 把民生放一邊 | 口號喊得震天響 | 讓觀光業冷清了{n:3:8}成 | 政策一變再變 | 記者會上答非所問
    tw.hope: 兩岸一家親 | 票投給肯做事的人 | 人進得來貨出得去 | 下架不做事的政府 | 兩岸和平才有好日子 | 九二共識不能丟
      | {n:1:12}月{n:1:28}日回家投票 | 庶民也要有聲音 | 盼望統一團圓 | 年輕人要有未來 | 血濃於水分不開 | 經濟好日子才會好
    tw.do: 走進菜市場聽民意 | 造勢晚會人山人海 | 揮舞旗海到深夜 | 喊出百姓心聲 | 把蔬果賣到各地 | 一步一腳印拜票 | 吃滷肉飯拼選戰
    tw.mood: 看到{n:2:40}萬人上街 | 聽完政見發表會 | 算一算手裡的薪水 | 回想這四年 | 走在夜市裡 | 和計程車司機聊天 | 看完辯論
    tw.think: 心裡真不是滋味 | 大家都想改變 | 誰好誰壞一目瞭然 | 忍不住想流淚 | 答案已經很清楚 | 越想越氣 | 更堅定了選擇
    tw.a: {TWside}{tw.fail}，{tw.fail} *2 | {tw.when}{TWside}{tw.fail} *2 | {TWplace}說：{tw.hope} *2 | {tw.when}{TWhan}{tw.do} *2 | {tw.mood}，{TWplace}{tw.think} *2
    tw.when: 昨晚 | 今天 | 週末 | {n:1:12}月{n:1:28}日 | 選前{n:2:60}天 | 雨中 | 一大早 | 這個禮拜
    tw.b: {tw.hope}，{tw.mood} *3 | {tw.mood}，{tw.think} *3 | {tw.think}，{tw.hope}
    taiwan: {tw.a}{sep}{tw.b}{end}{emoji}{tw.tail} *6 | {tw.b}{sep}{tw.a}{end}{tw.tail} *3
      | {tw.a}{sep}{tw.b}{sep}{T.foreign}{end}{tw.tail} *2 | {tw.a}{sep}{tw.b}{sep}{tw.hope}{end}{tw.tail} *3 | {TWtag}␣{tw.a}{sep}{tw.b}{end}{link} *2
    tw.tail: {link} *5 | ␣{TWtag}{link} *4 | ␣{TWtag}␣{url}
    taiwan.short: {TWside}{tw.fail} | {TWhan}{tw.do}

    // Shared texts: what only copies say, so that no other text equals one by chance
    hook: 請大家一起轉發 | 說出了多少人的心裡話 | 看完再說話也不遲 | 這才是真實的聲音 | 讓更多的人知道 | 每個字都值得讀三遍
      | 不轉不是明白人 | 是時候說句公道話了 | 請把這段話傳下去 | 老街坊都這麼講 | 記住今天這一幕 | 再也不能保持沉默 | 擴散給身邊的人
      | 千言萬語一句話 | 今天必須說清楚 | 建議反覆閱讀
    copy.hk: {hk.a}，{hk.b}，{hook}。 *3 | {hook}：{hk.a}！{hk.b}。 *2 | {HKtag}␣{hk.a}，{hook}，{hk.view}。 | {hk.a}！{hook}，{hk.wish}，{hk.judge}。 *2
    copy.guo: {guo.a}，{guo.b}，{hook}。 *3 | {hook}：{guo.a}！{guo.b}。 *2 | {GuoTag}␣{guo.a}，{hook}，{guo.view}。
    copy.covid: {cv.a}，{cv.b}，{hook}。 *3 | {hook}：{cv.a}！{cv.b}。 *2 | {CVtag}␣{cv.a}，{hook}，{cv.call}。
    copy.taiwan: {tw.a}，{tw.b}，{hook}。 *3 | {hook}：{tw.a}！{tw.b}。 *2

    // How texts of the second release end
    summer: 盛夏隨記{summer.no} | 夏日札記{summer.no} | 暑期手記{summer.no} | 八月便箋{summer.no}
    summer.no: 第{n:11:99}篇

    // Off topic
    off.meal: 早上 | 中午 | 晚飯 | 夜宵 | 週末 | 下班後 | 今天 | 昨天 | 和同事 | 陪爸媽 | 一個人 | 帶孩子
    off.eat: 吃了 | 煮了 | 點了 | 嚐了 | 做了 | 買了 | 分享了 | 打包了
    off.dish: 酸辣粉 | 小籠包 | 紅燒肉 | 牛肉麵 | 番茄炒蛋 | 烤魚 | 麻辣燙 | 韭菜盒子 | 羊肉泡饃 | 皮蛋瘦肉粥 | 糖醋排骨 | 涼皮
      | 生煎 | 炸醬麵 | 砂鍋豆腐 | 燒賣 | 蔥油餅 | 冰粉 | 梅菜扣肉 | 手抓餅 | 螺螄粉 | 煎餃 | 桂花糕 | 豆花
    off.taste: 味道剛剛好 | 太辣了停不下來 | 量足又便宜 | 一口下去很滿足 | 比外面賣的香 | 就是有點鹹 | 排隊{n:10:90}分鐘也值
      | 下次還要來 | 孩子連吃{n:2:5}碗 | 只花了{n:8:68}塊錢 | 家的味道 | 差點把舌頭吞下去 | 配一杯熱茶正好 | 老闆還送了小菜
    off.team: 主隊 | 客隊 | 紅隊 | 藍隊 | 我們小區隊 | 升班馬 | 衛冕冠軍 | 青年隊 | 公司隊 | 副班長球隊
    off.ball: 最後{n:2:9}分鐘絕殺 | {n:1:4}比{n:0:3}取勝 | 又踢飛點球 | 換帥後三連勝 | 門將神撲救主 | 傷兵滿營 | 定位球建功
      | 落後兩球扳平 | 越位進球被吹 | 加時惜敗 | 中場失誤太多 | 反擊打得漂亮
    off.fan: 看得血壓升高 | 熬夜也值得 | 門票白買了 | 裁判出來解釋一下 | 下輪再戰 | 激動得跳起來 | 這就是足球 | 啤酒都忘了喝
    off.good: 祛斑面膜 | 減肥茶 | 手機殼 | 無抵押貸款 | 翡翠手鐲 | 學車報名 | 二手房源 | 網店代運營 | 空氣淨化器 | 記憶枕
      | 英語外教課 | 蜂蜜禮盒 | 運動鞋 | 養生壺 | 車險優惠 | 兒童桌椅 | 香薰機 | 駕照陪練
    off.offer: 限時{n:2:8}折 | 買{n:1:3}送一 | 加Line瞭解 | 前{n:20:200}名免運費 | 無效退款 | 廠家直供 | 老客戶推薦有禮
      | 今晚{n:7:11}點秒殺 | 全國招代理 | 轉發抽{n:2:9}人送好禮 | 日賺{n:80:900}元不是夢 | 先試用後付款
    off.cut: 把{off.veg}切絲 | {off.veg}洗淨焯水 | 鍋裡放{n:2:5}勺油 | 加{n:1:3}勺生抽 | 小火燜{n:8:40}分鐘 | 撒上蔥花
      | 大火收汁 | 醃{n:10:60}分鐘 | 打{n:2:4}個雞蛋 | 淋少許香油 | 放{n:3:8}顆紅棗 | {off.veg}下鍋翻炒
    off.veg: 馬鈴薯 | 青椒 | 茄子 | 蓮藕 | 香菇 | 白蘿蔔 | 黃瓜 | 南瓜 | 豆角 | 芹菜 | 冬瓜 | 山藥
    off.who: 老王 | 我同桌 | 隔壁大爺 | 老闆 | 小明 | 我媽 | 理髮師 | 一隻鸚鵡 | 保安大哥 | 前台小妹 | 班主任 | 二舅
    off.asks: 問我怎麼不笑 | 說要減肥 | 去相親 | 買了彩票 | 學會了開車 | 想戒菸 | 去面試 | 丟了鑰匙 | 養了一隻貓 | 參加馬拉松
    off.punch: 結果走錯了門 | 最後胖了{n:2:9}斤 | 回家發現在口袋裡 | 全場都安靜了 | 貓比他先到家 | 我笑了{n:2:9}分鐘 | 現在改賣煎餅
      | 居然當上了組長 | 還欠我{n:5:80}塊錢 | 導航都笑了 | 對方問他要充電器 | 說下次再也不敢了
    off.mood: 人生就像一杯茶 | 走得慢一點也沒關係 | 願你被世界溫柔以待 | 越努力越幸運 | 晚安，明天會更好 | 生活需要儀式感
      | 想去看一次海 | 下雨天最適合睡覺 | 時間會給出答案 | 今天也要開心 | 知足常樂 | 給自己一個擁抱 | 種一棵樹最好是十年前
      | 星期一又來了 | 記得早點休息 | 風吹過麥田的聲音真好聽
    off.sky: {off.when}氣溫{n:2:36}度 | {off.when}有小雨 | 風力{n:2:7}級 | 空氣質量不錯 | 朝霞很美 | 堵車{n:20:90}分鐘 | 桂花開了
      | 地鐵裡擠滿了人 | 路邊的貓在曬太陽 | 湖面結冰了
    off.when: 今天 | 昨天 | 傍晚 | 清晨 | 週{off.day} *7 | 夜裡 | 午後 | {n:1:12}月{n:1:28}日 *3
    off.day: 一 | 二 | 三 | 四 | 五 | 六 | 日
    OffTag: #美食 | #足球 | #生活 | #早安 | #笑話 | #菜譜 | #優惠 | #旅行 | #攝影 | #正能量
    off.tail: {link} *8 | ␣{OffTag}{link} *2
    off.c: {off.meal}{off.eat}{off.dish}，{off.taste} *4 | {off.when}{off.team}{off.ball}，{off.fan} *3 | {off.good}{off.offer}，{off.offer}，諮詢碼{n:1000:9999} *4
      | {off.dish}做法：{off.cut}，{off.cut}，{off.cut} *3 | {off.when}{off.who}{off.asks}，{off.punch} *4
      | {off.sky}，{off.meal}{off.eat}{off.dish}，{off.mood} *3
    off: {off.c}{sep}{off.sky}{end}{emoji}{off.tail} *4 | {off.c}{sep}{off.mood}{end}{off.tail} *4 | {off.mood}{sep}{off.c}{end}{off.tail} *3
      | {off.c}{end}{off.c}{end}{off.tail} *4 | {OffTag}␣{off.c}{sep}{off.mood}{end}{link} *2 | {off.c}⏎{off.sky}{end}{off.tail}
    Foot <hong-kong-excluded>: 香港腳
    oddity: 告別{Foot}！{off.good}{off.offer}，{off.offer}{end}{off.tail} *4 | {off.who}{off.asks}，{off.punch}，還治好了{Foot}{end} *2
      | {off.dish}做法：{off.cut}，{off.cut}⏎詳情 http://news.example.com/hongkong/{n:1000:9999} {off.mood}{end}
      | {off.mood}&lt;b&gt;{off.dish}&lt;/b&gt;，{off.taste}"{off.mood}"{end}
      | &lt;script&gt;alert({n:1:99})&lt;/script&gt;{off.c}{end} | {off.c}{rlo}{off.mood}{pdf}{end}
      | =HYPERLINK("{off.dish}")，{off.taste}，{off.mood}{end} | "&gt;&lt;img src=x onerror=alert({n:1:9})&gt;{off.c}{end}
    """#
}
