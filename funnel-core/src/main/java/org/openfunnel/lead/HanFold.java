package org.openfunnel.lead;

import java.util.Arrays;

/**
 * Folds traditional Chinese characters to simplified ones: the most frequent ones in names of people, places and companies. The
 * table is not whole, and need not be: a name that is not folded is still equal to itself.
 */
final class HanFold {
    /** Each pair is a traditional character with its simplified one, in the order of the traditional ones. */
    private static final String[] PAIRS = """
            來来 倉仓 個个 們们 倫伦 偉伟 側侧 傑杰 備备 傳传 債债 價价 儀仪 億亿 優优 儲储 兒儿 內内 兩两 冊册 則则 創创 劃划 劉刘 劍剑 劑剂
            勁劲 動动 務务 勝胜 勞劳 勢势 勵励 匯汇 區区 協协 參参 吳吴 員员 問问 啓启 啟启 喬乔 單单 嘗尝 嚴严 國国 園园 圓圆 圖图 團团 堅坚
            報报 場场 塊块 塗涂 塵尘 壇坛 壓压 壘垒 壩坝 壽寿 夢梦 夾夹 奧奥 婁娄 婦妇 媽妈 嬌娇 孫孙 學学 實实 寧宁 寫写 寬宽 寶宝 將将 專专
            對对 導导 屆届 層层 屬属 島岛 峽峡 嵐岚 嶺岭 嶽岳 師师 帶带 幣币 幫帮 庫库 廈厦 廚厨 廟庙 廠厂 廢废 廣广 張张 強强 彈弹 彌弥 彥彦
            後后 徑径 從从 復复 徵征 悅悦 愛爱 態态 慶庆 憲宪 應应 懷怀 戰战 戲戏 戶户 揚扬 換换 揮挥 搖摇 撥拨 擁拥 擇择 擊击 擔担 據据 擴扩
            攝摄 敘叙 數数 斷断 時时 晉晋 暢畅 曆历 曉晓 書书 會会 東东 條条 棟栋 楊杨 楓枫 業业 極极 榮荣 構构 樂乐 樓楼 標标 樞枢 樣样 橋桥
            機机 橫横 檔档 檢检 檸柠 權权 欒栾 歐欧 歡欢 歲岁 歷历 歸归 殼壳 氣气 氫氢 決决 沖冲 況况 涼凉 淨净 淺浅 減减 測测 湧涌 湯汤 準准
            溫温 滬沪 滿满 漁渔 漢汉 漲涨 漸渐 潔洁 潤润 澤泽 濃浓 濕湿 濟济 濤涛 濰潍 濱滨 瀋沈 瀏浏 瀘泸 灑洒 灘滩 灝灏 灣湾 為为 無无 煉炼
            煙烟 煥焕 熒荧 熱热 燈灯 燒烧 營营 燭烛 爍烁 爐炉 爭争 爾尔 牆墙 狀状 獅狮 獎奖 獨独 獻献 瑩莹 瑪玛 環环 璽玺 瓊琼 瓏珑 產产 甯宁
            畝亩 畢毕 畫画 異异 當当 療疗 發发 盡尽 監监 盤盘 盧卢 眾众 硯砚 碩硕 確确 碼码 礦矿 祕秘 祿禄 禦御 禪禅 禮礼 稅税 種种 稱称 積积
            穩稳 竇窦 競竞 筆笔 節节 範范 築筑 簡简 簽签 籌筹 糧粮 紀纪 約约 紅红 紐纽 純纯 紙纸 級级 紡纺 細细 紹绍 終终 組组 結结 絕绝 絡络
            給给 統统 絲丝 經经 綜综 綠绿 維维 綱纲 網网 綺绮 綿绵 緊紧 緒绪 線线 締缔 緣缘 編编 緯纬 練练 縉缙 縣县 縱纵 總总 績绩 繆缪 織织
            繡绣 繪绘 繼继 續续 纖纤 纜缆 羅罗 義义 習习 翹翘 聖圣 聞闻 聯联 聰聪 聲声 聶聂 職职 聽听 肅肃 腦脑 膚肤 膠胶 臉脸 臨临 臺台 與与
            興兴 舉举 舊旧 艙舱 艦舰 艷艳 荊荆 莊庄 華华 萊莱 萬万 葉叶 蒼苍 蓋盖 蓮莲 蔣蒋 蕭萧 薈荟 薩萨 藍蓝 藝艺 藥药 蘇苏 蘊蕴 蘋苹 蘭兰
            處处 虛虚 號号 蝦虾 術术 衛卫 補补 裝装 裡里 製制 襯衬 襲袭 見见 規规 視视 覽览 觀观 訂订 計计 訊讯 討讨 訓训 記记 訪访 設设 許许
            評评 詞词 詠咏 詢询 試试 詩诗 話话 該该 詳详 誌志 認认 語语 誠诚 說说 課课 誼谊 調调 談谈 請请 諧谐 諮咨 諾诺 謀谋 謙谦 講讲 謝谢
            謹谨 證证 識识 譚谭 譯译 議议 護护 譽誉 讀读 變变 讓让 豐丰 豔艳 豬猪 貝贝 負负 財财 貢贡 貨货 貫贯 責责 貴贵 買买 費费 貿贸 賀贺
            資资 賈贾 賓宾 賜赐 賞赏 賢贤 賣卖 賦赋 質质 賬账 賴赖 購购 賽赛 贈赠 贊赞 贏赢 贛赣 趙赵 趨趋 跡迹 踐践 躍跃 車车 軌轨 軍军 軒轩
            軟软 軸轴 較较 載载 輔辅 輕轻 輛辆 輝辉 輪轮 輯辑 輸输 轉转 辦办 農农 連连 進进 運运 達达 遠远 適适 遷迁 選选 遼辽 邁迈 還还 邊边
            邏逻 郵邮 鄉乡 鄒邹 鄔邬 鄧邓 鄭郑 鄰邻 鄺邝 醫医 醬酱 釀酿 釋释 針针 鈔钞 鈞钧 鈴铃 鈺钰 銀银 銅铜 銘铭 銳锐 銷销 鋁铝 鋒锋 鋪铺
            鋰锂 鋼钢 錄录 錢钱 錦锦 錫锡 鍋锅 鍵键 鍾钟 鎖锁 鎧铠 鎮镇 鏈链 鏡镜 鐵铁 鑄铸 鑒鉴 鑽钻 長长 門门 閃闪 開开 閏闰 間间 閔闵 閣阁
            閩闽 閱阅 閻阎 闊阔 闖闯 關关 陝陕 陰阴 陳陈 陸陆 陽阳 隊队 階阶 際际 隨随 險险 隱隐 隴陇 雙双 雜杂 雞鸡 離离 難难 雲云 電电 霧雾
            靈灵 靜静 韋韦 韓韩 韜韬 頂顶 項项 順顺 須须 頌颂 預预 頓顿 領领 頤颐 頭头 頻频 題题 額额 顏颜 願愿 類类 顧顾 顯显 風风 飄飘 飛飞
            飯饭 飲饮 飼饲 飾饰 餅饼 養养 餘余 館馆 馬马 馮冯 馳驰 駐驻 駕驾 駿骏 騎骑 騰腾 驅驱 驍骁 驗验 驛驿 體体 髮发 鬆松 鬱郁 魚鱼 魯鲁
            鮮鲜 鯉鲤 鯨鲸 鳥鸟 鳳凤 鳴鸣 鴻鸿 鵬鹏 鶴鹤 鷹鹰 鹽盐 麗丽 麥麦 麵面 黃黄 點点 黨党 齊齐 齒齿 齡龄 龍龙 龐庞 龔龚
            """.split("\\s+");

    private static final char[] TRADITIONAL = characters(0);
    private static final char[] SIMPLIFIED = characters(1);

    private HanFold() {}

    private static char[] characters(int of) {
        var characters = new char[PAIRS.length];
        for (int i = 0; i < PAIRS.length; i++) {
            characters[i] = PAIRS[i].charAt(of);
        }
        return characters;
    }

    static String simplified(String text) {
        var folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int at = Arrays.binarySearch(TRADITIONAL, text.charAt(i));
            if (at >= 0) {
                folded.setCharAt(i, SIMPLIFIED[at]);
            }
        }
        return folded.toString();
    }

    /** Returns whether a text holds a Chinese character. */
    static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
