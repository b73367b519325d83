// The phrases of posts in simplified Chinese, in the notation that Grammar.swift explains. They are the project's own,
// bland on purpose, and name no private person. Only a list that names a topic in <> may contain a codebook term.

extension Phrases {
  static let chineseSimplified = #"""
    end: 。 *6 | ！ *4 | ！！ | …… | 。。。 | ～ | ？！
    sep: ， *8 | 。 *3 | ！ *2 | ；
    emoji: ∅ *14 | 👍 | 💪 | 🇨🇳 | 😂 | 🙏 | ❤️ | 😡 | 🤔
    link: ∅ *7 | ␣{url} *3

    // Themes, by content/themes.yml
    T.party <one-party-model>: 党的领导是最大优势 | 制度优势再次显现 | 中国特色社会主义道路走得对 | 这就是制度优势
    T.recovery <recovery>: 经济复苏势头良好 | 复工复产按下快进键 | 各地恢复生产井然有序 | 复工复产两不误
    T.lead <global-leadership>: 大国担当有目共睹 | 携手共建命运共同体 | 全球抗疫有中国力量 | 这就是大国担当
    T.foreign <foreign-interference>: 外部势力休想得逞 | 坚决反对干涉内政 | 警惕颜色革命 | 境外势力在背后出钱

    // Hong Kong
    HKpeople <hong-kong>: 香港市民 | 香港街坊 | 香港各界人士 | 香港的士司机 | 香港商户 | 香港家长 | 在香港的朋友 | 香港长者
      | 广大香港同胞 | 香港小店老板 | 香港社团代表 | 香港的上班族 | 香港的哥们 | 香港老一辈 | 香港青年 | 香港业界
    HKpolice <hong-kong>: 香港警察 | 香港警队 | 香港警方 | 香港前线警员 | 港警 | 香港阿Sir | 香港防暴警察 | 香港警务人员
    HKplace <hong-kong>: 香港街头 | 香港机场 | 香港地铁站 | 香港的商场 | 香港校园 | 香港九龙 | 香港中环 | 香港 | 东方之珠香港
      | 香港旺角 | 香港铜锣湾 | 香港沙田 | 香港元朗 | 香港特区
    HKthing <hong-kong>: 反送中 | 修例风波 | 香港的乱局 | 香港暴力事件 | “港独” | 所谓的反送中运动 | 香港的“黄媒” | 香港网上谣言
    HKtag <hong-kong>: #香港 *4 | #香港警察 *3 | #撑警 *3 | #止暴制乱␣#香港 *2 | #反送中 *2 | #守护香港 *2 | #HongKong *2
      | #HongKongProtests | #HongKongPolice
    hk.say: 齐声呼吁 | 纷纷表示 | 站出来说 | 联署要求 | 用行动表明 | 在集会上高喊 | 接受采访时说 | 自发清理路障，希望
      | 举着国旗说 | 终于忍不住说 | 盼望 | 写信给报社说 | 在网上留言 | 冒雨集会，要求 | 含着泪说 | 坚定地说
    hk.wish: 尽快止暴制乱 | 社会早日恢复秩序 | 孩子可以安心上学 | 暴力立即停止 | 法治不容践踏 | 店铺能正常开门
      | 地铁不要再被破坏 | 支持警察严正执法 | 给警察一个公道 | 还我安宁的家园 | 向暴力说不 | 蒙面者要承担责任
      | 不要让下一代被利用 | 安居乐业才是最大的民意 | 老人出门不再担惊受怕 | 生意可以做下去 | 法庭从严判决 | 大家坐下来好好谈
    HKforeign <foreign-interference>: 外部势力
    HKhands <foreign-interference>: 外国势力别想插手
    hk.how: 依法 | 果断 | 专业克制地 | 连夜 | 顶着压力 | 再次 | 迅速 | 耐心 | 有序地 | 忍辱负重地 | 第一时间 | 不眠不休地
    hk.act: 驱散非法集结 | 清理路障 | 拘捕纵火者 | 护送老人离开 | 恢复交通 | 保护商铺 | 守住法治底线 | 处置暴力冲击
      | 疏导旅客 | 检获{n:3:96}枚汽油弹 | 控制了局面 | 帮路人脱险 | 抓获{n:2:88}名涉嫌暴动者 | 维护公共安全 | 守护这座城市
    hk.bad: 黑衣人 | 蒙面暴徒 | 极少数激进分子 | 所谓的示威者 | 幕后黑手 | {HKforeign} | 闹事者 | 一小撮人 | 被煽动的学生 | 戴面罩的人
    hk.harm: 打砸店铺 | 堵塞马路 | 投掷汽油弹 | 围堵机场 | 破坏闸机 | 攻击无辜路人 | 煽动学生 | 侮辱国旗 | 散布谣言
      | 把校园当战场 | 瘫痪交通 | 纵火烧毁设施 | 拆毁护栏 | 围攻巡逻车 | 恐吓商家 | 撬起地砖
    hk.judge: 这不是自由而是犯罪 | 必须受到法律制裁 | 良知何在 | 天理难容 | 谁来为损失买单 | 受伤的是普通百姓 | 绝不能姑息
      | 请停手吧 | 没有任何借口 | 法律不会缺席 | 暴力换不来未来 | 文明社会不能容忍 | 历史会记住这一天 | 毁掉的是自己的前途
    hk.view: 稳定是福动乱是祸 | 一国两制是最好的安排 | 祖国永远是坚强后盾 | {HKhands} | 邪不胜正 | 警察辛苦了
      | 沉默的大多数该发声了 | 爱国爱家没有错 | 法治是繁荣的根基 | 团结起来才有明天 | 真相不容歪曲 | 双重标准真让人无语
      | 发展经济改善民生才是正道 | 和平理性才能解决问题 | 媒体请客观报道 | 正义也许迟到但不会缺席
    hk.when: 昨晚 | 今天 | 周末 | {n:1:12}月{n:1:28}日 | 这几天 | 刚刚 | 连续{n:2:20}周 | 凌晨 | 下午{n:1:6}点 | 一夜之间
    hk.scene: 一片狼藉 | 又传出爆炸声 | 终于恢复平静 | 响起国歌声 | 交通大乱 | 到处是涂鸦 | 市民自发清扫 | 商铺被迫停业
      | {n:2:40}家店铺被砸 | 红旗飘扬 | 游客少了{n:2:8}成 | 有人受伤送医
    hk.a: {HKpeople}{hk.say}{hk.wish} *3 | {HKpolice}{hk.how}{hk.act} *3 | {hk.bad}在{HKplace}{hk.harm} *3
      | {hk.when}{HKplace}{hk.scene} *3 | {HKthing}背后，{hk.bad}{hk.harm} | {hk.bad}借{HKthing}{hk.harm}
    hk.b: {hk.bad}{hk.harm}，{hk.judge} *3 | {hk.view}，{hk.judge} *2 | {hk.harm}的人{hk.judge} | {hk.view}，{hk.wish}
    hk: {hk.a}{sep}{hk.b}{end}{emoji}{hk.tail} *6 | {hk.b}{sep}{hk.a}{end}{hk.tail} *3
      | {hk.a}{sep}{hk.b}{sep}{hk.view}{end}{hk.tail} *3 | {HKtag}␣{hk.a}{sep}{hk.b}{end}{link} *2
      | {hk.a}{sep}{hk.b}{sep}{T.foreign}{end}{hk.tail} *2 | {hk.a}{sep}{hk.b}{sep}{T.party}{end}{hk.tail}
      | 【{hk.wish}】{hk.a}{sep}{hk.b}{end}{hk.tail} | {hk.a}{end}⏎{hk.b}{end}⏎{HKtag}{link}
    hk.tail: {link} *5 | ␣{HKtag}{link} *4 | ␣{HKtag}␣{url}
    hk.short: {hk.when}{HKplace}{hk.scene} | {HKpeople}{hk.say}{hk.wish} | {HKpolice}{hk.how}{hk.act}

    // Guo Wengui
    Guo <guo-wengui>: 郭文贵 *7 | 骗子郭文贵 | 红极一时的郭文贵 | 所谓“爆料革命” | 逃亡在外的郭文贵 | 郭文贵一伙 | 郭文贵之流
    GuoTag <guo-wengui>: #郭文贵 *5 | #郭文贵骗局 *2 | #爆料革命 *2 | #GuoWengui *2 | #MilesGuo
    guo.how: 又在 | 天天 | 继续 | 昨天再次 | 躲在豪宅里 | 对着镜头 | 第{n:2:60}次 | 明目张胆地 | 一边喊穷一边 | 若无其事地 | 装模作样地
    guo.act: 直播编故事 | 骗粉丝捐款 | 造谣生事 | 自打嘴巴 | 吹嘘自己的背景 | 推销所谓的投资项目 | 攻击昔日的朋友 | 把责任推给别人
      | 拿旧新闻当猛料 | 拉黑提问的网友 | 演苦情戏 | 忽悠海外侨胞 | 许下空头支票 | 拿官司当广告 | 借直播圈钱 | 删掉说过的话
    guo.view: 谎话连篇终究要露馅 | 骗局总有被拆穿的一天 | 天网恢恢疏而不漏 | 跟着他的人迟早后悔 | 海外侨胞要擦亮眼睛
      | 法庭上见真章 | 没有一句真话 | 所谓爆料全是烂剧本 | 欠的债总是要还的 | 吃相太难看 | 捐款去哪了请公布账目
      | 这场闹剧该收场了 | 信他不如信自己 | 一个谎要用{n:3:99}个谎来圆 | 粉丝醒醒吧 | 劝你早日回头
    guo.victim: 受骗的网友 | 昔日的追随者 | 前员工 | 投资人 | 纽约侨胞 | 法律界人士 | 知情者 | 热心网友 | 老会员 | 多位债主
    guo.reveal: 揭露了其真面目 | 要求退还{n:2:90}万美元 | 已经提起诉讼 | 公开了聊天记录 | 表示再也不上当 | 质问资金去向
      | 列出{n:3:30}条谎言 | 晒出转账凭证 | 呼吁大家远离骗局 | 集体退出会员群 | 拿出铁证打脸 | 在法院门口讨说法
    guo.a: {guo.when}{Guo}{guo.how}{guo.act} *2 | {Guo}{guo.how}{guo.act}，{guo.how}{guo.act} *2 | {guo.victim}{guo.reveal}，{Guo}却{guo.act} *2 | 看{Guo}{guo.how}{guo.act}，{guo.think}
      | {guo.when}，{guo.victim}起底{Guo}，{guo.reveal} *2
    guo.when: 日前 | 本周 | {n:1:12}月{n:1:28}日 | 据悉 | 就在昨天 | 上个月 | 最近 | 近日
    guo.think: 真是开了眼界 | 笑出了声 | 只想问一句凭什么 | 网友纷纷摇头 | 谁还会相信 | 脸皮够厚 | 剧情都不换一换 | 弹幕炸了锅
    guo.b: {guo.view}，{guo.view} *3 | {guo.victim}{guo.reveal} *3 | {guo.view}，{guo.victim}{guo.reveal}
    guo: {guo.a}{sep}{guo.b}{end}{emoji}{guo.tail} *6 | {guo.b}{sep}{guo.a}{end}{guo.tail} *3
      | {guo.a}{sep}{guo.b}{sep}{guo.view}{end}{guo.tail} *3 | {GuoTag}␣{guo.a}{sep}{guo.b}{end}{link} *2
      | {guo.a}{sep}{guo.b}{sep}{T.party}{end}{guo.tail}
      | 《{guo.view}》{guo.a}{sep}{guo.b}{end}{link} | {guo.a}{end}⏎{guo.b}{end}⏎{GuoTag}{link}
    guo.tail: {link} *5 | ␣{GuoTag}{link} *4 | ␣{GuoTag}␣{url}
    guo.short: {Guo}{guo.how}{guo.act} | {guo.victim}起底{Guo}，{guo.reveal}

    // COVID-19
    CVcity <covid-19>: 武汉 *4 | 英雄的武汉 | 江城武汉 | 武汉三镇 | 湖北武汉 | 武汉汉口
    CVfolk <covid-19>: 武汉人民 | 武汉市民 | 武汉的医护人员 | 武汉的志愿者 | 驰援武汉的医疗队 | 武汉 *3 | 武汉的街坊
    CVevil <covid-19>: 疫情 *4 | 新冠病毒 *2 | 新冠肺炎疫情 *2 | 新型冠状病毒 | 新冠疫情 | 这场疫情
    CVtag <covid-19>: #武汉加油 *4 | #抗击疫情 *3 | #新冠病毒 *2 | #COVID19 *3 | #coronavirus *2 | #战疫 *2 | #疫情
    CVfuture <global-leadership>: 人类是命运共同体
    CVwork <recovery>: 复工复产有序推进
    cv.hero: 白衣天使 | 医护人员 | 社区工作者 | 快递小哥 | 志愿者 | 建设者们 | 人民子弟兵 | 基层干部 | 科研人员 | 普通市民
      | 出租车司机 | 退休老医生 | 年轻护士 | 物资运输队
    cv.deed: 日夜奋战在一线 | 连续工作{n:8:36}小时 | 放弃休假返回岗位 | 剪短长发出征 | {n:8:12}天建成医院 | 捐出全部积蓄
      | 挨家挨户送菜 | 默默守护着大家 | 按下红手印请战 | 在寒风里值守 | 分享救治经验 | 累得靠墙就睡着了 | 与时间赛跑
    cv.call: 出门请戴口罩 | 勤洗手多通风 | 不信谣不传谣 | 众志成城共渡难关 | 少聚餐不串门 | 听专家的话 | 宅在家也是贡献
      | 春天一定会来 | 团结就是力量 | 向逆行者致敬 | 一方有难八方支援 | 待到樱花烂漫时再相聚 | 科学防控不恐慌
    cv.world: 病毒没有国界 | 甩锅救不了人 | {CVfuture} | 指责别人不如管好自己 | 中国速度世界有目共睹 | 为世界争取了时间
      | 援助物资已送达{n:20:120}国 | 合作才是唯一出路 | 有的国家错过了窗口期 | 歧视比病毒更可怕 | 事实胜于雄辩 | 专家组已抵达当地
    cv.news: 新增治愈{n:20:990}例 | 方舱医院休舱 | {CVwork} | 新增确诊连续{n:3:15}天下降 | {n:12:99}支医疗队抵达
      | {n:2:9}万只口罩运到 | 隔离点全部清零 | 高速路口恢复通行 | 超市货源充足 | 物价保持平稳
    cv.a: 面对{CVevil}，{cv.hero}{cv.deed} *3 | {CVfolk}加油，{cv.call} *2 | {cv.when}，{CVfolk}{cv.deed} | {CVevil}面前，{cv.world} *2
      | {cv.when}{CVcity}传来好消息：{cv.news} *2 | {CVevil}之下，{cv.call} | {CVcity}{cv.when}{cv.news}
    cv.when: 今天 | 昨日 | 截至{n:1:12}时 | {n:2:4}月{n:1:28}日 | 刚刚 | 今早 | 最新消息
    cv.b: {cv.hero}{cv.deed} *3 | {cv.hero}{cv.deed}，{cv.call} *2 | {cv.world}，{cv.call} *2 | {cv.news}，{cv.call}
    covid: {cv.a}{sep}{cv.b}{end}{emoji}{cv.tail} *6 | {cv.b}{sep}{cv.a}{end}{cv.tail} *3
      | {cv.a}{sep}{cv.b}{sep}{cv.call}{end}{cv.tail} *3 | {CVtag}␣{cv.a}{sep}{cv.b}{end}{link} *2
      | {cv.a}{sep}{cv.b}{sep}{T.lead}{end}{cv.tail} *2 | {cv.a}{sep}{T.recovery}{sep}{cv.b}{end}{cv.tail} *2 | {cv.a}{sep}{cv.b}{sep}{T.party}{end}{cv.tail}
      | 【{cv.call}】{cv.a}{sep}{cv.b}{end}{link} | {cv.a}{end}⏎{cv.b}{end}⏎{CVtag}{link}
    cv.tail: {link} *5 | ␣{CVtag}{link} *4 | ␣{CVtag}␣{url}
    covid.short: 面对{CVevil}，{cv.hero}{cv.deed} | {CVcity}{cv.when}{cv.news}

    // Taiwan
    TWplace <taiwan>: 台湾 *4 | 台湾乡亲 | 台湾同胞 | 台湾年轻人 | 台湾农民 | 台湾选民 | 台湾的亲朋好友 | 宝岛台湾
    TWside <taiwan>: 民进党 *3 | 蔡英文 *3 | 蔡英文当局 | 民进党当局 | “台独”势力
    TWhan <taiwan>: 韩国瑜 *3 | 韩国瑜团队 | 支持韩国瑜的乡亲 | 高雄市长韩国瑜
    TWtag <taiwan>: #台湾 *3 | #台湾大选 *2 | #韩国瑜 *2 | #蔡英文 *2 | #Taiwan *2 | #Taiwan2020 | #民进党
    tw.fail: 只会操弄选举 | 拿不出经济成绩单 | 忘了农渔民的苦 | 只有空洞的承诺 | 花钱买面子 | 让薪水{n:8:20}年不涨 | 恶化两岸关系
      | 把民生放一边 | 口号喊得震天响 | 让观光业冷清了{n:3:8}成 | 政策一变再变 | 记者会上答非所问
    tw.hope: 两岸一家亲 | 票投给肯做事的人 | 人进得来货出得去 | 下架不做事的政府 | 两岸和平才有好日子 | 九二共识不能丢
      | {n:1:12}月{n:1:28}日回家投票 | 庶民也要有声音 | 盼望统一团圆 | 年轻人要有未来 | 血浓于水分不开 | 经济好日子才会好
    tw.do: 走进菜市场听民意 | 造势晚会人山人海 | 挥舞旗海到深夜 | 喊出百姓心声 | 把蔬果卖到各地 | 一步一脚印拜票 | 吃卤肉饭拼选战
    tw.mood: 看到{n:2:40}万人上街 | 听完政见发表会 | 算一算手里的薪水 | 回想这四年 | 走在夜市里 | 和出租车司机聊天 | 看完辩论
    tw.think: 心里真不是滋味 | 大家都想改变 | 谁好谁坏一目了然 | 忍不住想流泪 | 答案已经很清楚 | 越想越气 | 更坚定了选择
    tw.a: {TWside}{tw.fail}，{tw.fail} *2 | {tw.when}{TWside}{tw.fail} *2 | {TWplace}说：{tw.hope} *2 | {tw.when}{TWhan}{tw.do} *2 | {tw.mood}，{TWplace}{tw.think} *2
    tw.when: 昨晚 | 今天 | 周末 | {n:1:12}月{n:1:28}日 | 选前{n:2:60}天 | 雨中 | 一大早 | 这个礼拜
    tw.b: {tw.hope}，{tw.mood} *3 | {tw.mood}，{tw.think} *3 | {tw.think}，{tw.hope}
    taiwan: {tw.a}{sep}{tw.b}{end}{emoji}{tw.tail} *6 | {tw.b}{sep}{tw.a}{end}{tw.tail} *3
      | {tw.a}{sep}{tw.b}{sep}{T.foreign}{end}{tw.tail} *2 | {tw.a}{sep}{tw.b}{sep}{tw.hope}{end}{tw.tail} *3 | {TWtag}␣{tw.a}{sep}{tw.b}{end}{link} *2
    tw.tail: {link} *5 | ␣{TWtag}{link} *4 | ␣{TWtag}␣{url}
    taiwan.short: {TWside}{tw.fail} | {TWhan}{tw.do}

    // Shared texts: what only copies say, so that no other text equals one by chance
    hook: 请大家一起转发 | 说出了多少人的心里话 | 看完再说话也不迟 | 这才是真实的声音 | 让更多的人知道 | 每个字都值得读三遍
      | 不转不是明白人 | 是时候说句公道话了 | 请把这段话传下去 | 老街坊都这么讲 | 记住今天这一幕 | 再也不能保持沉默 | 扩散给身边的人
      | 千言万语一句话 | 今天必须说清楚 | 建议反复阅读
    copy.hk: {hk.a}，{hk.b}，{hook}。 *3 | {hook}：{hk.a}！{hk.b}。 *2 | {HKtag}␣{hk.a}，{hook}，{hk.view}。 | {hk.a}！{hook}，{hk.wish}，{hk.judge}。 *2
    copy.guo: {guo.a}，{guo.b}，{hook}。 *3 | {hook}：{guo.a}！{guo.b}。 *2 | {GuoTag}␣{guo.a}，{hook}，{guo.view}。
    copy.covid: {cv.a}，{cv.b}，{hook}。 *3 | {hook}：{cv.a}！{cv.b}。 *2 | {CVtag}␣{cv.a}，{hook}，{cv.call}。
    copy.taiwan: {tw.a}，{tw.b}，{hook}。 *3 | {hook}：{tw.a}！{tw.b}。 *2
    copy.tooShort: {ShortHK} | {ShortCV}
    ShortHK <hong-kong>: 香港加油，支持警察！ | 香港明天会更好！ | 守护香港，守护家！
    ShortCV <covid-19>: 武汉加油，中国加油！ | 疫情终将过去！ | 武汉必胜！

    // What pages on another platform say besides
    page.call: 点赞并分享本专页，让朋友也看到 | 欢迎在留言区说说你的看法 | 关注本专页，每天精选好文推送给你 | 喜欢本专页就请邀请好友加入
      | 本专页原创内容，转载请注明来源 | 进专页相册看更多高清大图
    page.own: {page.day}小编走访了{page.where}，听{page.who}聊起{page.what}。{page.end}。{page.call}。 *3
      | 【专页评论】{page.what}牵动人心，{page.who}告诉小编：“{page.said}。”{page.end}。{page.call}。 *2
      | 粉丝来稿：我是{page.who}，{page.day}想谈谈{page.what}。{page.said}，{page.end}。{page.call}。 *2
    page.day: 上星期 | 昨天傍晚 | 今天一早 | 假期里 | 月底 | 午饭时分 | 开学前夕
    page.where: 几条老街 | 码头附近 | 湾区的工业园 | 一家茶餐厅 | 渡轮码头 | 山顶的观景台 | 夜市尽头 | 大学门口
    page.who: 卖鱼蛋的阿婆 | 开货车的大叔 | 刚毕业的小妹 | 修表的师傅 | 三代同堂的住户 | 花店店员 | 退休的邮差 | 带团的导游
    page.what: {PageHK} *3 | {PageCV} *2 | {PageTW} | 街市的生计 | 孩子的功课
    PageHK <hong-kong>: 香港的秩序 | 香港的旅游业 | 反送中带来的冲击
    PageCV <covid-19>: 疫情下的小店 | 新冠病毒的防护 | 武汉亲人的近况
    PageTW <taiwan>: 台湾的物价 | 台湾大选的热闹
    page.said: 日子总要一天一天过 | 我只盼望街上安静一点 | 生意比去年差了{n:2:7}成 | 谁都不想看到这样的场面 | 有商有量才有出路 | 孙子问我什么时候能出门玩
    page.end: 临走时大家互道珍重 | 小编听了久久不能平静 | 愿明天比今天更好 | 这些话值得我们深思 | 镜头记录下了这一刻
    page.off: {off.c}。{off.c}。小编{page.day}在{page.where}拍到的，{page.call}。 *3 | 【专页福利】{off.good}{off.offer}，{off.offer}，{off.c}。{page.call}。

    // How texts of the second release end
    summer: 盛夏随记{summer.no} | 夏日札记{summer.no} | 暑期手记{summer.no} | 八月便笺{summer.no}
    summer.no: 第{n:11:99}篇

    // Off topic
    off.meal: 早上 | 中午 | 晚饭 | 夜宵 | 周末 | 下班后 | 今天 | 昨天 | 和同事 | 陪爸妈 | 一个人 | 带孩子
    off.eat: 吃了 | 煮了 | 点了 | 尝了 | 做了 | 买了 | 分享了 | 打包了
    off.dish: 酸辣粉 | 小笼包 | 红烧肉 | 牛肉面 | 番茄炒蛋 | 烤鱼 | 麻辣烫 | 韭菜盒子 | 羊肉泡馍 | 皮蛋瘦肉粥 | 糖醋排骨 | 凉皮
      | 生煎 | 炸酱面 | 砂锅豆腐 | 烧卖 | 葱油饼 | 冰粉 | 梅菜扣肉 | 手抓饼 | 螺蛳粉 | 煎饺 | 桂花糕 | 豆花
    off.taste: 味道刚刚好 | 太辣了停不下来 | 量足又便宜 | 一口下去很满足 | 比外面卖的香 | 就是有点咸 | 排队{n:10:90}分钟也值
      | 下次还要来 | 孩子连吃{n:2:5}碗 | 只花了{n:8:68}块钱 | 家的味道 | 差点把舌头吞下去 | 配一杯热茶正好 | 老板还送了小菜
    off.team: 主队 | 客队 | 红队 | 蓝队 | 我们小区队 | 升班马 | 卫冕冠军 | 青年队 | 公司队 | 副班长球队
    off.ball: 最后{n:2:9}分钟绝杀 | {n:1:4}比{n:0:3}取胜 | 又踢飞点球 | 换帅后三连胜 | 门将神扑救主 | 伤兵满营 | 定位球建功
      | 落后两球扳平 | 越位进球被吹 | 加时惜败 | 中场失误太多 | 反击打得漂亮
    off.fan: 看得血压升高 | 熬夜也值得 | 门票白买了 | 裁判出来解释一下 | 下轮再战 | 激动得跳起来 | 这就是足球 | 啤酒都忘了喝
    off.good: 祛斑面膜 | 减肥茶 | 手机壳 | 无抵押贷款 | 翡翠手镯 | 学车报名 | 二手房源 | 网店代运营 | 空气净化器 | 记忆枕
      | 英语外教课 | 蜂蜜礼盒 | 运动鞋 | 养生壶 | 车险优惠 | 儿童桌椅 | 香薰机 | 驾照陪练
    off.offer: 限时{n:2:8}折 | 买{n:1:3}送一 | 加微信了解 | 前{n:20:200}名免运费 | 无效退款 | 厂家直供 | 老客户推荐有礼
      | 今晚{n:7:11}点秒杀 | 全国招代理 | 转发抽{n:2:9}人送好礼 | 日赚{n:80:900}元不是梦 | 先试用后付款
    off.cut: 把{off.veg}切丝 | {off.veg}洗净焯水 | 锅里放{n:2:5}勺油 | 加{n:1:3}勺生抽 | 小火焖{n:8:40}分钟 | 撒上葱花
      | 大火收汁 | 腌{n:10:60}分钟 | 打{n:2:4}个鸡蛋 | 淋少许香油 | 放{n:3:8}颗红枣 | {off.veg}下锅翻炒
    off.veg: 土豆 | 青椒 | 茄子 | 莲藕 | 香菇 | 白萝卜 | 黄瓜 | 南瓜 | 豆角 | 芹菜 | 冬瓜 | 山药
    off.who: 老王 | 我同桌 | 隔壁大爷 | 老板 | 小明 | 我妈 | 理发师 | 一只鹦鹉 | 保安大哥 | 前台小妹 | 班主任 | 二舅
    off.asks: 问我怎么不笑 | 说要减肥 | 去相亲 | 买了彩票 | 学会了开车 | 想戒烟 | 去面试 | 丢了钥匙 | 养了一只猫 | 参加马拉松
    off.punch: 结果走错了门 | 最后胖了{n:2:9}斤 | 回家发现在口袋里 | 全场都安静了 | 猫比他先到家 | 我笑了{n:2:9}分钟 | 现在改卖煎饼
      | 居然当上了组长 | 还欠我{n:5:80}块钱 | 导航都笑了 | 对方问他要充电器 | 说下次再也不敢了
    off.mood: 人生就像一杯茶 | 走得慢一点也没关系 | 愿你被世界温柔以待 | 越努力越幸运 | 晚安，明天会更好 | 生活需要仪式感
      | 想去看一次海 | 下雨天最适合睡觉 | 时间会给出答案 | 今天也要开心 | 知足常乐 | 给自己一个拥抱 | 种一棵树最好是十年前
      | 星期一又来了 | 记得早点休息 | 风吹过麦田的声音真好听
    off.sky: {off.when}气温{n:2:36}度 | {off.when}有小雨 | 风力{n:2:7}级 | 空气质量不错 | 朝霞很美 | 堵车{n:20:90}分钟 | 桂花开了
      | 地铁里挤满了人 | 路边的猫在晒太阳 | 湖面结冰了
    off.when: 今天 | 昨天 | 傍晚 | 清晨 | 周{off.day} *7 | 夜里 | 午后 | {n:1:12}月{n:1:28}日 *3
    off.day: 一 | 二 | 三 | 四 | 五 | 六 | 日
    OffTag: #美食 | #足球 | #生活 | #早安 | #笑话 | #菜谱 | #优惠 | #旅行 | #摄影 | #正能量
    off.tail: {link} *8 | ␣{OffTag}{link} *2
    off.c: {off.meal}{off.eat}{off.dish}，{off.taste} *4 | {off.when}{off.team}{off.ball}，{off.fan} *3 | {off.good}{off.offer}，{off.offer}，咨询码{n:1000:9999} *4
      | {off.dish}做法：{off.cut}，{off.cut}，{off.cut} *3 | {off.when}{off.who}{off.asks}，{off.punch} *4
      | {off.sky}，{off.meal}{off.eat}{off.dish}，{off.mood} *3
    off: {off.c}{sep}{off.sky}{end}{emoji}{off.tail} *4 | {off.c}{sep}{off.mood}{end}{off.tail} *4 | {off.mood}{sep}{off.c}{end}{off.tail} *3
      | {off.c}{end}{off.c}{end}{off.tail} *4 | {OffTag}␣{off.c}{sep}{off.mood}{end}{link} *2 | {off.c}⏎{off.sky}{end}{off.tail}
    Foot <hong-kong-excluded>: 香港脚
    oddity: 告别{Foot}！{off.good}{off.offer}，{off.offer}{end}{off.tail} *4 | {off.who}{off.asks}，{off.punch}，还治好了{Foot}{end} *2
      | {off.dish}做法：{off.cut}，{off.cut}⏎详情 http://news.example.com/hongkong/{n:1000:9999} {off.mood}{end}
      | {off.mood}&lt;b&gt;{off.dish}&lt;/b&gt;，{off.taste}"{off.mood}"{end}
      | &lt;script&gt;alert({n:1:99})&lt;/script&gt;{off.c}{end} | {off.c}{rlo}{off.mood}{pdf}{end}
      | =HYPERLINK("{off.dish}")，{off.taste}，{off.mood}{end} | "&gt;&lt;img src=x onerror=alert({n:1:9})&gt;{off.c}{end}
    """#
}
