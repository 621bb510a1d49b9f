/** Characters that names of firms, places and people are made of, by their reading in pinyin without tones. */
import { orEmpty } from '../absent.ts';

const READINGS =
  'a阿 ai艾爱埃 an安岸案 ao奥澳傲敖 ba巴八坝霸 bai白百柏佰摆 ban班板版半 bang邦帮 bao宝保包堡报鲍豹 bei北贝倍备碑 ben本奔 bi必比碧璧毕笔彼 bian边变汴卞 biao标彪 bin宾滨彬斌 bing冰兵并炳 bo博波伯渤柏泊 bu布步卜部补 ' +
  'cai才财彩采蔡材 can参灿餐 cang仓苍沧藏 cao草曹操 ce策测 cen岑 chang长昌常畅场倡厂 chao超朝潮巢 che车彻 chen晨辰陈琛臣沉 cheng成诚城程承澄橙 chi驰池赤迟尺 chong崇充虫 chu初楚出储褚 chuan川船传 chuang创窗 chun春纯淳 ci慈磁 cong聪丛 cui翠崔 cun村存寸 ' +
  'da大达答 dai黛带代岱戴 dan丹单旦但 dang当党 dao道岛导稻 de德得的 deng登灯邓等 di地帝第迪狄笛底 dian点电典滇店殿 diao雕 die蝶 ding鼎定丁顶 dong东动冬董栋洞 dou豆斗 du都度渡杜独 duan端段 dui对 dun敦盾 duo多朵 e鄂娥峨 en恩 er二尔耳 ' +
  'fa法发 fan凡帆范方梵泛樊饭 fang方芳房坊纺防舫 fei飞菲非斐肥费 fen分芬 feng风丰峰锋枫凤冯封 fo佛 fu福富孚复付扶辅府服傅芙甫符 ' +
  'gai盖 gan甘干赣感 gang港钢岗刚 gao高皋 ge格歌阁葛 gen根 geng耕 gong工公共功宫贡龚 gou沟 gu古谷故固顾鼓 gua瓜 guan关冠观管贯 guang广光 gui贵桂归龟 guo国果郭 ' +
  'hai海亥 han汉韩寒翰涵含瀚 hang航杭行 hao好浩豪昊皓郝号 he和合河禾荷贺核何赫鹤 hei黑 heng恒横衡亨 hong红宏鸿洪虹弘 hou厚侯后 hu湖虎沪互户胡护狐琥 hua华花化画桦 huai淮怀 huan环欢焕寰 huang黄皇凰煌 hui汇慧惠辉会徽回卉 hun魂 huo火活货霍 ' +
  'ji机集济基纪吉极冀记嘉及即继计疾技 jia家佳加嘉甲驾贾价 jian建健剑简坚涧见鉴间 jiang江匠将姜疆蒋 jiao交教角娇焦 jie捷杰节界洁街解 jin金锦晋津今进近瑾劲靳 jing京景精晶净经静竞靖鲸敬 jiu九久酒旧玖 ju居巨聚局菊橘具 juan娟卷 jue觉爵 jun君军俊骏钧峻 ' +
  'ka卡咖 kai开凯 kan看 kang康 kao考 ke科克可客柯 ken肯 kong空孔 kou口 ku库酷 kua跨 kuai快 kuan宽 kuang矿况 kui奎葵 kun昆坤 kuo阔 la拉腊 lai来莱赖 lan蓝兰岚澜览 lang浪朗郎狼 lao老劳 le乐勒 lei雷蕾磊类 leng冷 li力利立里理丽黎礼李鲤励荔栗梨 lian联连莲炼 liang良亮粮梁两凉 liao辽疗廖 lie烈猎 lin林临邻琳霖麟 ling灵岭领凌零铃陵令玲 liu流六柳留刘 long龙隆 lou楼 lu路鲁鹿露陆绿芦禄卢 lv绿旅律吕铝 luan銮 lun轮伦 luo罗洛落络骆螺 ' +
  'ma马玛麻码妈 mai麦迈买脉 man满曼漫 mang芒 mao茂毛猫贸冒 mei美梅媒煤眉每湄 men门 meng梦蒙猛盟孟萌 mi米密蜜觅秘迷 mian面棉绵 miao妙苗 min民闽敏 ming明名铭鸣茗 mo墨摩莫魔模沫默漠 mou谋 mu木目牧慕沐穆母 na纳娜那 nai奈耐 nan南男楠 nao脑 neng能 ni尼妮泥倪 nian年念 niao鸟 nie聂 ning宁凝 niu牛纽 nong农 nu努 nuan暖 nuo诺 ou欧鸥 pai派牌拍 pan盘潘磐 pang庞 pei培沛佩裴 peng鹏朋彭蓬 pi皮匹 pian片 piao飘 pin品 ping平苹屏萍 po坡珀 pu普浦蒲圃铺 ' +
  'qi奇启祺齐七琪旗起企气器汽岐麒 qia洽 qian千乾前谦钱黔潜 qiang强墙 qiao桥巧乔 qin秦琴勤沁钦 qing青清庆晴情轻卿 qiong琼 qiu秋丘球邱 qu区渠曲趣 quan全泉权 que雀 qun群 ran然 rao饶 re热 ren人仁任 ri日 rong荣融容蓉 rou柔 ru如儒茹 ruan软阮 rui瑞锐睿芮 run润 ruo若 sa萨 sai赛 san三 sang桑 se色 sen森 seng僧 sha沙莎砂 shan山珊善闪陕杉 shang上商尚 shao少邵绍 she社射设 shen深神申沈 sheng生盛升胜圣声省 shi时世市石师诗狮实食仕视十史 shou手首寿 shu书数树舒蜀鼠 shuang双 shui水 shun顺舜 shuo硕朔 si思斯四丝司寺 song松宋颂 su苏素速粟 sui岁遂 sun孙 suo索 ' +
  'ta塔她 tai台太泰态 tan谈探坛谭 tang唐堂糖汤棠 tao陶桃涛 te特 teng腾藤滕 ti体 tian天田添 tiao条 tie铁 ting亭庭听婷 tong同通童桐铜统彤 tou头 tu图土途兔 tuan团 tui推 tuo拓托驼 wan万湾完皖晚 wang王网望旺汪 wei为未维微味威伟卫围魏渭蔚苇唯 wen文闻温稳 wo沃我 wu五吴无物悟务梧雾武伍 xi西溪希喜夕禧系汐息熙锡席习 xia夏霞峡侠 xian先鲜仙闲现显县贤咸 xiang向翔香祥乡象湘相项享响橡 xiao小晓肖霄萧潇孝笑校 xie谢协写 xin新心信欣鑫馨辛芯 xing星兴行型杏邢形 xiong雄熊 xiu秀修休绣 xu旭许徐续绪序 xuan轩宣旋选玄 xue学雪薛 xun迅讯寻循荀 ' +
  'ya亚雅鸭芽 yan研言严盐燕岩颜雁延彦砚炎焰晏 yang阳洋扬杨羊仰养央 yao药遥姚瑶耀摇窑 ye业野叶夜冶 yi一易医艺亿益意怡宜亦逸依仪义忆颐奕翼伊 yin银音印因饮尹殷 ying影英应盈营鹰迎樱颖 yong永勇用涌拥 you优友游有由悠邮右尤柚 yu宇玉榆渝雨鱼语于余裕誉域育御屿羽豫煜瑜钰虞俞 yuan源远园元原圆院缘袁苑媛 yue月悦越跃粤岳阅乐 yun云运韵芸耘郓 zai在再 zan赞 zao造早枣 ze泽则 zeng曾增 zha扎 zhai斋翟 zhan展站战詹湛 zhang长张章掌樟 zhao招赵兆昭 zhe哲浙者 zhen真珍振镇臻甄针 zheng正政证郑征铮 zhi智志之知芝织植直纸制质至治支 zhong中众钟重忠种 zhou州舟洲周粥 zhu主筑竹珠朱祝住猪 zhuan专砖 zhuang庄装 zhui追 zhun准 zhuo卓桌卓 zi子资紫自兹 zong总宗综 zou邹 zu足族祖 zui最 zuo作左佐';

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
    const reading = readingsOf(han.charAt(from + units)).find((one) => label.startsWith(one, letters));
    if (reading === undefined) break;
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
