/** Characters that names of firms, places and people are made of, by their reading in pinyin without tones. */
import { orEmpty } from '../absent.ts';

const READINGS =
  'a阿啊 ai艾爱埃挨哎唉哀皑癌蔼矮碍隘 an安岸案鞍氨俺按暗胺桉 ang肮昂盎 ao奥澳傲敖凹熬翱袄懊嚣鳌 ba巴八坝霸芭捌扒叭吧笆疤拔跋靶把罢爸钯 bai白百柏佰摆败拜稗 ban班板版半斑搬扳般颁扮拌伴瓣办绊 ' +
  'bang邦帮梆榜膀绑棒磅蚌镑傍谤 bao宝保包堡报鲍豹苞胞褒剥薄雹饱抱暴爆 bei北贝倍备碑杯悲卑辈背钡狈惫焙被蓓 ben本奔苯笨犇 beng崩绷甭泵蹦迸 bi必比碧璧毕笔彼逼鼻鄙蓖蔽毙毖币庇痹闭敝弊壁臂避陛 ' +
  'bian边变汴卞鞭编贬扁便辨辩辫遍 biao标彪膘表骉 bie鳖憋别瘪 bin宾滨彬斌濒摈 bing冰兵并炳柄丙秉饼病 bo博波伯渤柏泊玻菠播拨钵勃搏铂箔帛舶脖膊驳簿 bu布步卜部补捕哺埠不怖 ca擦 ' +
  'cai才财彩采蔡材猜裁睬踩菜 can参灿餐蚕残惭惨 cang仓苍沧藏舱 cao草曹操糙槽 ce策测厕侧册 cen岑 ceng层蹭曾 cha插叉茬茶查碴搽察岔差诧刹 chai拆柴豺 chan搀掺蝉馋谗缠铲产阐颤 ' +
  'chang长昌常畅场倡厂猖尝偿肠敞唱菖昶 chao超朝潮巢抄钞嘲吵炒 che车彻扯撤掣澈 chen晨辰陈琛臣沉郴尘忱趁衬 cheng成诚城程承澄橙撑称呈乘惩逞骋秤 chi驰池赤迟尺吃痴持匙弛耻齿侈翅斥炽 ' +
  'chong崇充虫冲宠 chou抽酬畴踌稠愁筹仇绸瞅丑臭 chu初楚出储褚橱厨躇锄雏滁除础矗搐触处畜 chuai揣 chuan川船传穿椽喘串 chuang创窗疮床闯 chui吹炊捶锤垂 chun春纯淳椿醇唇蠢莼 ' +
  'chuo戳绰 ci慈磁疵茨雌辞瓷词此刺赐次 cong聪丛葱囱匆从 cou凑 cu粗醋簇促 cuan蹿篡窜 cui翠崔摧催脆瘁粹淬萃 cun村存寸 cuo磋撮搓措挫错 da大达答搭瘩打 dai黛带代岱戴呆歹傣殆贷袋待逮怠 ' +
  'dan丹单旦但耽担郸掸胆氮惮淡诞蛋 dang当党挡荡档 dao道岛导稻刀捣蹈倒祷到悼盗 de德得的 deng登灯邓等蹬瞪凳 di地帝第迪狄笛底堤低滴敌涤嫡抵蒂弟递缔荻 dian点电典滇店殿颠掂碘靛垫佃甸惦奠淀巅 ' +
  'diao雕碉叼凋刁掉吊钓貂 die蝶跌爹碟迭谍叠 ding鼎定丁顶盯叮钉锭订 diu丢 dong东动冬董栋洞懂侗恫冻 dou豆斗兜抖陡逗痘都 du都度渡杜独督毒犊读堵睹赌镀肚妒 duan端段短锻断缎 dui对堆兑队 ' +
  'dun敦盾墩吨蹲顿钝遁 duo多朵掇哆夺垛躲跺舵剁惰堕 e鄂娥峨蛾鹅俄额讹恶厄扼遏饿 en恩 er二尔耳而儿饵洱贰 fa法发罚筏伐乏阀珐 fan凡帆范梵泛樊饭藩番翻矾钒繁烦反返贩犯 fang方芳房坊纺防舫肪妨仿访放 ' +
  'fei飞菲非斐肥费啡匪诽吠肺废沸霏翡 fen分芬酚吩氛纷坟焚汾粉奋份忿愤粪 feng风丰峰锋枫凤冯封蜂疯烽逢缝讽奉 fo佛 fou否 ' +
  'fu福富孚复付扶辅府服傅芙甫符夫敷肤孵拂辐幅氟伏俘浮涪袱弗抚俯釜斧腑腐赴副覆赋阜父腹负讣附妇缚咐馥麸 ga噶嘎 gai盖该改概钙溉 gan甘干赣感杆柑竿肝赶秆敢 gang港钢岗刚冈缸肛纲杠 gao高皋篙膏羔糕搞稿告 ' +
  'ge格歌阁葛哥搁戈鸽胳疙割革隔铬个各咯舸 gei给 gen根跟 geng耕更庚羹埂耿梗 gong工公共功宫贡龚攻恭供躬弓巩汞拱 gou沟钩勾苟狗垢构购够 gu古谷故固顾鼓辜菇咕箍估沽孤姑蛊骨股雇 gua瓜刮剐寡挂褂 ' +
  'guai乖拐怪 guan关冠观管贯棺官馆罐惯灌 guang广光逛 gui贵桂归龟瑰规圭硅闺轨鬼诡癸柜跪刽晷 gun辊滚棍 guo国果郭锅裹过 ha蛤哈 hai海亥骸孩氦害骇还咳 ' +
  'han汉韩寒翰涵含瀚酣憨邯函喊罕撼捍旱憾悍焊汗菡 hang航杭行夯 hao好浩豪昊皓郝号镐壕嚎毫耗濠 he和合河禾荷贺核何赫鹤呵喝菏盒阂涸褐壑 hei黑嘿 hen痕很狠恨 heng恒横衡亨哼蘅 ' +
  'hong红宏鸿洪虹弘轰哄烘泓 hou厚侯后喉猴吼候 hu湖虎沪互户胡护狐琥呼乎忽瑚壶葫蝴糊弧唬 hua华花化画桦哗猾滑划话 huai淮怀槐徊坏 huan环欢焕寰桓缓换患唤痪豢涣宦幻 ' +
  'huang黄皇凰煌荒慌磺蝗簧惶晃幌恍谎 hui汇慧惠辉会徽回卉灰挥恢蛔毁悔晦贿秽烩讳诲绘荟茴蕙 hun魂荤昏婚浑混馄 huo火活货霍豁伙获或惑祸 ' +
  'ji机集济基纪吉极冀记嘉及即继计疾技击圾畸稽积箕肌饥迹激讥鸡姬绩缉棘辑籍急汲嫉级挤几脊己蓟季伎祭剂悸寄寂既忌际妓霁稷 jia家佳加嘉甲驾贾价枷夹荚颊钾假稼架嫁葭 ' +
  'jian建健剑简坚涧见鉴间歼监尖笺煎兼肩艰奸缄茧检柬碱硷拣捡俭剪减荐践贱键箭件舰饯渐溅 jiang江匠将姜疆蒋僵浆桨奖讲酱降 jiao交教角娇焦蕉椒礁胶郊浇骄嚼搅铰矫侥脚狡饺缴绞剿酵轿较叫窖 ' +
  'jie捷杰节界洁街解揭接皆秸阶截劫睫竭结姐戒藉芥借介疥诫届婕 jin金锦晋津今进近瑾劲靳巾筋斤襟紧仅谨禁烬浸尽 jing京景精晶净经静竞靖鲸敬荆兢茎睛惊粳井警颈境镜径痉竟璟菁 jiong炯窘 ' +
  'jiu九久酒旧玖揪究纠韭灸厩救臼舅咎就疚 ju居巨聚局菊橘具桔鞠拘狙疽驹矩举沮拒据距踞锯俱句惧炬剧 juan娟卷捐鹃倦眷绢 jue觉爵撅攫抉掘倔决诀绝鳜珏 jun君军俊骏钧峻均菌竣浚郡隽 ka卡咖喀 kai开凯揩楷慨 ' +
  'kan看槛刊堪勘坎砍 kang康慷糠扛抗亢炕 kao考拷烤靠 ke科克可客柯坷苛棵磕颗壳渴刻课珂缂氪 ken肯啃垦恳 keng坑吭 kong空孔恐控 kou口抠扣寇 ku库酷枯哭窟苦裤 kua跨夸垮挎胯 ' +
  'kuai快块筷侩 kuan宽款 kuang矿况匡筐狂框眶旷 kui奎葵亏盔岿窥魁傀馈愧溃 kun昆坤捆困锟鲲堃 kuo阔括扩廓 la拉腊垃喇蜡辣啦 lai来莱赖 lan蓝兰岚澜览婪栏拦篮阑谰揽懒缆烂滥 ' +
  'lang浪朗郎狼琅榔廊 lao老劳捞牢佬姥酪烙涝铑 le乐勒 lei雷蕾磊类镭累儡垒擂肋泪 leng冷棱楞 li力利立里理丽黎礼李鲤励荔栗梨厘犁篱狸离漓莉吏厉砾历傈例俐痢粒沥隶璃哩栎藜鹂骊砺 lia俩 ' +
  'lian联连莲炼镰廉怜涟帘敛脸链恋练 liang良亮粮梁两凉粱辆量晾谅 liao辽疗廖撩聊僚燎寥潦了撂镣料 lie烈猎列裂劣 lin林临邻琳霖麟磷鳞淋凛赁吝拎 ling灵岭领凌零铃陵令玲菱龄伶羚另翎苓 ' +
  'liu流六柳留刘溜琉榴硫馏瘤 long龙隆聋咙笼窿垄拢陇珑 lou楼娄搂篓漏陋 lu路鲁鹿露陆绿芦禄卢颅庐炉掳卤虏麓碌赂潞录戮鹭鲈璐 luan銮峦挛孪滦卵乱鸾 lue掠略 lun轮伦抡仑沦纶论 ' +
  'luo罗洛落络骆螺萝逻锣箩骡裸珞 lv绿旅律吕铝驴侣履屡缕虑氯率滤 ma马玛麻码妈蚂骂嘛吗 mai麦迈买脉埋卖 man满曼漫瞒馒蛮蔓慢谩 mang芒茫盲氓忙莽 mao茂毛猫贸冒茅锚矛铆卯帽貌 me么 ' +
  'mei美梅媒煤眉每湄玫枚酶霉没镁昧寐妹媚莓 men门闷们 meng梦蒙猛盟孟萌檬锰 mi米密蜜觅秘迷眯醚靡糜谜弥泌幂麋 mian面棉绵眠冕免勉娩缅 miao妙苗描瞄藐秒渺庙喵淼 mie蔑灭 min民闽敏抿皿悯旻 ' +
  'ming明名铭鸣茗螟命 miu谬 mo墨摩莫魔模沫默漠貉摸摹蘑膜磨抹末寞陌茉 mou谋某 mu木目牧慕沐穆母牟拇牡亩姆墓暮幕募睦 na纳娜那拿哪呐钠 nai奈耐氖乃奶 nan南男楠难 nang囊 nao脑挠恼闹淖瑙 ' +
  'ne呢 nei馁内 nen嫩 neng能 ni尼妮泥倪霓拟你匿腻逆溺旎 nian年念蔫拈碾撵捻粘辗 niang娘酿 niao鸟尿 nie聂捏孽啮镊镍涅 nin您 ning宁凝柠狞拧泞 niu牛纽扭钮 nong农脓浓弄 ' +
  'nu努奴怒 nuan暖 nue虐疟 nuo诺挪懦糯 nv女 o哦 ou欧鸥殴藕呕偶沤 pa耙啪趴爬帕怕琶杷 pai派牌拍排徘湃 pan盘潘磐攀盼畔判叛 pang庞乓旁耪胖 pao抛咆刨炮袍跑泡 pei培沛佩裴呸胚赔陪配 ' +
  'pen喷盆 peng鹏朋彭蓬砰抨烹澎棚硼篷膨捧碰 pi皮匹辟坯砒霹批披劈琵毗啤脾疲痞僻屁譬枇 pian片篇偏骗 piao飘漂瓢票 pie撇瞥 pin品拼频贫聘 ping平苹屏萍乒坪凭瓶评 po坡珀泼颇婆破魄迫粕 ' +
  'pou剖 pu普浦蒲圃铺脯扑仆莆葡菩埔朴谱曝瀑璞 qi奇启祺齐七琪旗起企气器汽岐麒期欺栖戚妻凄漆柒沏其棋歧畦崎脐祈祁骑岂乞契砌迄弃泣讫琦淇骐绮 qia洽掐恰 qian千乾前谦钱黔潜牵扦钎铅迁签仟钳遣浅谴堑嵌欠歉 ' +
  'qiang强墙枪呛腔羌蔷抢 qiao桥巧乔橇锹敲悄瞧侨鞘撬翘峭俏窍荞 qie切茄且怯窃 qin秦琴勤沁钦侵亲芹擒禽寝 qing青清庆晴情轻卿氢倾擎氰顷请蜻 qiong琼穷 qiu秋丘球邱求囚酋泅 ' +
  'qu区渠曲趣趋蛆躯屈驱取娶龋去 quan全泉权圈颧醛痊拳犬券劝 que雀缺炔瘸却鹊榷确 qun群裙 ran然燃冉染苒 rang瓤壤攘嚷让 rao饶扰绕 re热惹 ren人仁任壬忍韧认刃妊纫 reng扔仍 ri日 ' +
  'rong荣融容蓉戎茸熔溶绒冗榕嵘 rou柔揉肉 ru如儒茹蠕孺辱乳汝入褥 ruan软阮 rui瑞锐睿芮蕊 run润闰 ruo若弱 sa萨撒洒飒 sai赛腮鳃塞 san三叁伞散 sang桑嗓丧 sao搔骚扫嫂 ' +
  'se色瑟涩穑 sen森 seng僧 sha沙莎砂杀纱傻啥煞厦鲨 shai筛晒 shan山珊善闪陕杉苫删煽衫擅赡膳汕扇缮栅舢羴 shang上商尚墒伤赏晌裳 shao少邵绍梢捎稍烧芍勺韶哨 she社射设奢赊蛇舌舍赦摄慑涉 ' +
  'shen深神申沈砷呻伸身娠绅审婶甚肾慎渗什 sheng生盛升胜圣声省甥牲绳剩晟 shi时世市石师诗狮实食仕视十史失施湿尸虱拾蚀识矢使屎驶始式示士柿事拭誓逝势是嗜噬适侍释饰氏恃室试 shou手首寿收守授售受瘦兽 ' +
  'shu书数树舒蜀鼠蔬枢梳殊抒输叔淑疏赎孰熟薯暑曙署黍属术述束戍竖墅庶漱恕姝 shua刷耍 shuai摔衰甩帅 shuan栓拴 shuang双霜爽 shui水谁睡税 shun顺舜吮瞬 shuo硕朔说烁铄 ' +
  'si思斯四丝司寺撕嘶私死肆嗣伺似饲巳 song松宋颂耸怂送讼诵嵩崧 sou搜艘擞嗽 su苏素速粟酥俗僳塑溯宿诉肃 suan酸蒜算 sui岁遂虽隋随绥髓碎穗隧祟 sun孙损笋隼 suo索蓑梭唆缩琐锁所 ' +
  'ta塔她塌他它獭挞蹋踏 tai台太泰态胎苔抬酞汰钛 tan谈探坛谭弹坍摊贪瘫滩檀痰潭坦毯袒碳叹炭 tang唐堂糖汤棠塘搪膛倘躺淌趟烫 tao陶桃涛掏滔绦萄逃淘讨套 te特 teng腾藤滕疼誊 ' +
  'ti体梯剔踢锑提题蹄啼替嚏惕涕剃屉 tian天田添填甜恬舔腆 tiao条调挑迢眺跳 tie铁贴帖 ting亭庭听婷厅烃汀廷停挺艇蜓 tong同通童桐铜统彤酮瞳桶捅筒痛 tou头偷投透 tu图土途兔凸秃突徒涂屠吐 ' +
  'tuan团湍 tui推颓腿蜕褪退 tun囤吞屯臀饨 tuo拓托驼拖脱鸵陀驮椭妥唾 wa挖哇蛙洼娃瓦袜 wai歪外 wan万湾完皖晚豌弯玩顽丸烷碗挽惋宛婉腕 wang王网望旺汪亡枉往忘妄 ' +
  'wei为未维微味威伟卫围魏渭蔚苇唯巍危韦违桅惟潍萎委伪尾纬畏胃喂位谓尉慰炜薇玮 wen文闻温稳瘟蚊纹吻紊问雯 weng嗡翁瓮 wo沃我挝蜗涡窝斡卧握 wu五吴无物悟务梧雾武伍巫呜钨乌污诬屋芜吾毋捂午舞侮坞戊晤勿误 ' +
  'xi西溪希喜夕禧系汐息熙锡席习昔析硒矽晰嘻吸牺稀悉膝惜熄烯犀檄袭媳洗隙戏细曦晞 xia夏霞峡侠瞎虾匣辖暇狭下吓 xian先鲜仙闲现显县贤咸铣掀锨纤衔舷涎弦嫌险献腺馅羡宪陷限线 ' +
  'xiang向翔香祥乡象湘相项享响橡厢镶箱襄详想巷像 xiao小晓肖霄萧潇孝笑校硝削哮销消宵淆啸效骁 xie谢协写楔些歇蝎鞋挟携邪斜胁谐械卸蟹懈泄泻屑 xin新心信欣鑫馨辛芯薪锌忻衅昕 ' +
  'xing星兴行型杏邢形腥猩惺刑醒幸性姓荇 xiong雄熊兄凶胸匈汹 xiu秀修休绣羞朽嗅锈袖馐岫 xu旭许徐续绪序墟戌需虚嘘须蓄酗叙恤絮婿吁 xuan轩宣旋选玄喧悬癣眩绚璇渲萱 xue学雪薛靴穴血鳕 ' +
  'xun迅讯寻循荀勋熏旬询驯巡殉汛训逊薰鲟 ya亚雅鸭芽压押鸦呀丫牙蚜崖衙涯哑讶轧娅氩 yan研言严盐燕岩颜雁延彦砚炎焰晏焉咽阉烟淹蜒阎沿奄掩眼衍演艳堰厌唁宴谚验琰焱妍嫣 yang阳洋扬杨羊仰养央殃鸯秧佯疡氧痒样漾飏 ' +
  'yao药遥姚瑶耀摇窑邀腰妖尧谣咬舀要钥曜垚 ye业野叶夜冶椰噎耶爷也页掖曳腋液烨 yi一易医艺亿益意怡宜亦逸依仪义忆颐奕翼伊壹揖铱衣夷遗移胰疑沂姨彝椅蚁倚已乙矣以抑邑屹役臆肄疫裔毅溢诣议谊译异翌绎翊熠漪驿旖祎 ' +
  'yin银音印因饮尹殷茵荫阴姻吟淫寅引隐 ying影英应盈营鹰迎樱颖婴缨莹萤荧蝇赢硬映滢瀛莺 yo哟 yong永勇用涌拥佣臃痈庸雍踊蛹咏泳恿 you优友游有由悠邮右尤柚幽忧铀犹油酉佑釉诱又幼 ' +
  'yu宇玉榆渝雨鱼语于余裕誉域育御屿羽豫煜瑜钰虞俞迂淤盂愚舆逾愉渔隅予娱与禹芋郁遇喻峪愈欲狱浴寓预驭昱 yuan源远园元原圆院缘袁苑媛鸳渊冤垣援辕员猿愿怨鸢 yue月悦越跃粤岳阅乐曰约玥 ' +
  'yun云运韵芸耘郓郧匀陨允蕴酝晕孕昀 za匝砸杂咋 zai在再栽哉灾宰载仔 zan赞咱攒暂 zang赃脏葬 zao造早枣遭糟凿藻澡蚤躁噪皂灶燥 ze泽则责择 zei贼 zen怎 zeng曾增憎赠 ' +
  'zha扎喳渣札铡闸眨榨乍炸诈柞 zhai斋翟摘宅窄债寨 zhan展站战詹湛瞻毡沾盏斩崭蘸栈占绽 zhang长张章掌樟彰漳涨杖丈帐账仗胀瘴障嶂 zhao招赵兆昭找沼照罩肇召 zhe哲浙者遮折蛰辙锗蔗这着柘喆 ' +
  'zhen真珍振镇臻甄针斟砧贞侦枕疹诊震阵帧榛 zheng正政证郑征铮蒸挣睁狰争怔整拯症峥 zhi智志之知芝织植直纸制质至治支枝吱蜘肢脂汁职殖执值侄址指止趾只旨挚掷致置帜峙秩稚炙痔滞窒芷 zhong中众钟重忠种盅衷终肿仲 ' +
  'zhou州舟洲周粥诌轴肘帚咒皱宙昼骤 zhu主筑竹珠朱祝住猪株蛛诸诛逐烛煮拄瞩嘱著柱助蛀贮铸注驻 zhua抓爪 zhuai拽 zhuan专砖转撰赚篆 zhuang庄装幢桩妆撞壮状 zhui追椎锥赘坠缀 zhun准谆 ' +
  'zhuo卓桌捉拙琢茁酌啄灼浊 zi子资紫自兹咨姿滋淄孜籽滓渍字 zong总宗综鬃棕踪纵 zou邹走奏揍 zu足族祖租卒诅阻组 zuan钻纂 zui最咀嘴醉罪 zun尊遵 zuo作左佐昨做坐座';

const BY_CHARACTER = new Map<string, string[]>();
for (const row of READINGS.split(' ')) {
  const syllable = orEmpty(/^[a-z]+/.exec(row)?.[0]);
  for (const unit of row.slice(syllable.length))
    BY_CHARACTER.set(unit, [...(BY_CHARACTER.get(unit) ?? []), ...(syllable === 'lv' ? ['lv', 'lu'] : [syllable])]);
}

/** Readings of a simplified character in pinyin, without tones; empty where it is in no common name. */
export const readingsOf = (unit: string): readonly string[] => BY_CHARACTER.get(unit) ?? [];

/** Where a text of Han characters reads as the head of a label: characters taken and letters covered. */
function readAlong(han: string, from: number, label: string): { units: number; letters: number } {
  let units = 0;
  let letters = 0;
  while (from + units < han.length && letters < label.length) {
    const fits = readingsOf(han.charAt(from + units)).filter((one) => label.startsWith(one, letters));
    if (fits.length === 0) break;
    // The longer where two fit: 方 is fang in dongfanghong.
    const reading = fits.reduce((longest, one) => (one.length > longest.length ? one : longest));
    units += 1;
    letters += reading.length;
  }
  return { units, letters };
}

const TRADE =
  /(?<=.{4})(?:hospital|university|univ|uni|technology|tech|bank|group|auto|bio|pharma|games?|media|edu|foods?|data|ai|software|soft|logistics|school|china|cn|hr|law|design|shipping|energy|medical|med|hotel|trade|cold)$/;

/**
 * Where the characters of a text, read in pinyin, spell the head of a domain's label: "远山茶业" and yuanshanchaye,
 * "海岱医药" and haidaimed. At least two characters and half of the label; every place that spells most of it.
 */
export function spelledInPinyin(text: string, label: string): { start: number; end: number }[] {
  // "jinqiao-software": the trade is in English.
  const [first = '', ...more] = label.split('-');
  const target = (more.length > 0 && first.length >= 4 ? first : label.replace(TRADE, '')).replace(/[^a-z]/g, '');
  if (target.length < 4 || target.length > 40) return [];
  let found: { start: number; end: number }[] = [];
  let most = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x4e00 || text.charCodeAt(at) > 0x9fff) continue;
    const { units, letters } = readAlong(text, at, target);
    if (units < 2 || letters < most || letters < 4 || letters * 2 < target.length) continue;
    if (letters > most) found = [];
    most = letters;
    found.push({ start: at, end: at + units });
  }
  return found;
}
