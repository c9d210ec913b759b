<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open video or picture…</source>
        <translation>打开视频或图片(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>打开视频或图片</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>打开地址(&amp;A)…</translation>
    </message>
    <message>
        <source>Open a camera or stream on the network by its address</source>
        <translation>按地址打开网络上的摄像头或视频流</translation>
    </message>
    <message>
        <source>Play the &amp;demo clip</source>
        <translation>播放演示短片(&amp;D)</translation>
    </message>
    <message>
        <source>Play the included demo clip</source>
        <translation>播放自带的演示短片</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop and release the camera</source>
        <translation>停止并释放摄像头</translation>
    </message>
    <message>
        <source>&amp;Mirror</source>
        <translation>镜像(&amp;M)</translation>
    </message>
    <message>
        <source>Show as in a mirror</source>
        <translation>像镜子一样显示</translation>
    </message>
    <message>
        <source>Save sna&amp;pshot</source>
        <translation>保存快照(&amp;P)</translation>
    </message>
    <message>
        <source>Save this picture with its boxes and labels</source>
        <translation>保存此画面及其方框和标签</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Record a &amp;table…</source>
        <translation>录制表格(&amp;B)…</translation>
    </message>
    <message>
        <source>Write a table with a row for every face in every frame</source>
        <translation>写入表格，每帧中每张人脸一行</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>End the &amp;recording</source>
        <translation>结束录制(&amp;R)</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the recording; what was recorded is kept</source>
        <translation>结束录制；已录制的内容会保留</translation>
    </message>
    <message>
        <source>&amp;Stop the recording</source>
        <translation>停止录制(&amp;S)</translation>
    </message>
    <message>
        <source>End the recording; the camera or file stays open</source>
        <translation>结束录制；摄像头或文件保持打开</translation>
    </message>
    <message>
        <source>&amp;Record a session</source>
        <translation>录制会话(&amp;R)</translation>
    </message>
    <message>
        <source>Record pictures, a table and markers into a new folder among your videos</source>
        <translation>将画面、表格和标记录制到“视频”中的新文件夹</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Record a session under another name</source>
        <translation>以其他名称录制会话</translation>
    </message>
    <message>
        <source>Set a &amp;marker</source>
        <translation>添加标记(&amp;M)</translation>
    </message>
    <message>
        <source>Mark the picture that is shown now</source>
        <translation>标记当前显示的画面</translation>
    </message>
    <message>
        <source>Write a &amp;note…</source>
        <translation>写备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a note about this picture</source>
        <translation>为此画面写备注</translation>
    </message>
    <message>
        <source>Marker {number}</source>
        <translation>标记 {number}</translation>
    </message>
    <message>
        <source>&amp;List of markers…</source>
        <translation>标记列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Rename, change, delete, import and export markers</source>
        <translation>重命名、修改、删除、导入和导出标记</translation>
    </message>
    <message>
        <source>What the &amp;digits mark…</source>
        <translation>数字键标记的内容(&amp;D)…</translation>
    </message>
    <message>
        <source>Give the digits 1 to 9 names of your own</source>
        <translation>为数字键 1 到 9 自定义名称</translation>
    </message>
    <message>
        <source>Send live values to other programs</source>
        <translation>将实时数值发送给其他程序</translation>
    </message>
    <message>
        <source>Make an annotated copy and a table of this file</source>
        <translation>生成此文件的标注副本和表格</translation>
    </message>
    <message>
        <source>See a table, a summary or a session again, with its video</source>
        <translation>重新查看表格、摘要或会话及其视频</translation>
    </message>
    <message>
        <source>Pi&amp;xelate faces</source>
        <translation>像素化人脸(&amp;X)</translation>
    </message>
    <message>
        <source>Pixelate every face that is found in the live picture, the presenter and snapshots</source>
        <translation>在实时画面、演示和快照中将检测到的每张人脸像素化</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>Show the picture with large labels to an audience, on a whole screen; Esc leaves it</source>
        <translation>以大号标签向观众全屏显示画面；按 Esc 退出</translation>
    </message>
    <message>
        <source>R&amp;ecord a session as…</source>
        <translation>将会话录制为(&amp;W)…</translation>
    </message>
    <message>
        <source>Strea&amp;ms…</source>
        <translation>数据流(&amp;T)…</translation>
    </message>
    <message>
        <source>A&amp;nnotate this video…</source>
        <translation>标注此视频(&amp;N)…</translation>
    </message>
    <message>
        <source>Open res&amp;ult…</source>
        <translation>打开结果(&amp;U)…</translation>
    </message>
    <message>
        <source>Say that expressions are esti&amp;mated</source>
        <translation>注明表情为估计值(&amp;E)</translation>
    </message>
    <message>
        <source>A line below the presented picture; in the European Union people must be told (AI Act, Art. 50(3))</source>
        <translation>演示画面下方的一行文字；在欧盟必须告知当事人（《人工智能法》第 50 条第 3 款）</translation>
    </message>
    <message>
        <source>Side pa&amp;nel</source>
        <translation>侧边面板(&amp;N)</translation>
    </message>
    <message>
        <source>Show details of the chosen face</source>
        <translation>显示所选人脸的详情</translation>
    </message>
    <message>
        <source>&amp;Why this label?</source>
        <translation>为什么是此标签？(&amp;W)</translation>
    </message>
    <message>
        <source>What the model saw of the chosen face, and how often it is right (also a click on its bars or its curve)</source>
        <translation>模型看到的所选人脸，以及它的正确率（也可单击其条形或曲线）</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Full screen; Esc leaves it</source>
        <translation>全屏；按 Esc 退出</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>添加模型(&amp;A)…</translation>
    </message>
    <message>
        <source>Check a model file and copy it to your models</source>
        <translation>检查模型文件并将其复制到您的模型中</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>关于此模型(&amp;M)</translation>
    </message>
    <message>
        <source>Accuracy, purpose and limits of this model</source>
        <translation>此模型的准确率、用途和局限</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>一页列出所有按键</translation>
    </message>
    <message>
        <source>&amp;Responsible use</source>
        <translation>负责任的使用(&amp;R)</translation>
    </message>
    <message>
        <source>What this program must not be used for</source>
        <translation>本程序不得用于何处</translation>
    </message>
    <message>
        <source>Open the &amp;log&apos;s folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Useful for reporting a problem</source>
        <translation>便于报告问题</translation>
    </message>
    <message>
        <source>&amp;About fer-desktop</source>
        <translation>关于 fer-desktop(&amp;A)</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>关于本程序</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Emotions</name>
    <message>
        <source>angry</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>happy</source>
        <translation>高兴</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>不确定</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} and {names} were made of two different files; choose a result of the same recording.</source>
        <translation>{name} 和 {names} 来自两个不同的文件；请选择同一录制的结果。</translation>
    </message>
    <message>
        <source>The frames of {name} and {names} have different times; choose a result of the same recording.</source>
        <translation>{name} 和 {names} 的帧时间不同；请选择同一录制的结果。</translation>
    </message>
    <message>
        <source>The frames of {name} are not in order.</source>
        <translation>{name} 的帧未按顺序排列。</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <source>{name} is done already.</source>
        <translation>{name} 已完成。</translation>
    </message>
    <message>
        <source>{path} is no regular file; choose another name for the table.</source>
        <translation>{path} 不是普通文件；请为表格另选名称。</translation>
    </message>
    <message>
        <source>{path} exists already; --overwrite replaces it, or choose another name.</source>
        <translation>{path} 已存在；--overwrite 会替换它，或另选名称。</translation>
    </message>
    <message>
        <source>{path} is an input; choose another name for the result.</source>
        <translation>{path} 是输入文件；请为结果另选名称。</translation>
    </message>
    <message>
        <source>{path} would be two results at once (the other one is {other}); choose different names.</source>
        <translation>{path} 会同时成为两个结果（另一个是 {other}）；请选择不同的名称。</translation>
    </message>
    <message>
        <source>{path} would lie in {other}, which is a result itself; choose different names.</source>
        <translation>{path} 会位于 {other} 之内，而后者本身就是结果；请选择不同的名称。</translation>
    </message>
    <message>
        <source>What is kept in {name} cannot be resumed: {refusal}. Start anew without --resume, or with --overwrite.</source>
        <translation>{name} 中保留的内容无法继续：{refusal}。请不带 --resume 或带 --overwrite 重新开始。</translation>
    </message>
    <message>
        <source>{name} is being written by another run.</source>
        <translation>另一个进程正在写入 {name}。</translation>
    </message>
    <message>
        <source>No frame of the file lies between the start and the end given.</source>
        <translation>该文件在指定的开始与结束之间没有任何帧。</translation>
    </message>
    <message>
        <source>{name}: annotated pictures are written as {results}; choose such a name.</source>
        <translation>{name}：带标注的图片只能写成 {results}；请选择这样的名称。</translation>
    </message>
    <message>
        <source>{name} holds no picture.</source>
        <translation>{name} 中没有图片。</translation>
    </message>
    <message>
        <source>{name} is the input itself; choose another -o.</source>
        <translation>{name} 就是输入文件本身；请另选 -o。</translation>
    </message>
    <message>
        <source>{name} is no regular file; choose another name for the result.</source>
        <translation>{name} 不是普通文件；请为结果另选名称。</translation>
    </message>
    <message>
        <source>{name} exists already; --overwrite replaces it, --skip-existing skips it.</source>
        <translation>{name} 已存在；--overwrite 会替换它，--skip-existing 会跳过它。</translation>
    </message>
    <message>
        <source>{name} was begun as a whole.</source>
        <translation>{name} 是作为整体开始处理的。</translation>
    </message>
    <message>
        <source>{name} cannot be split: the times of its frames do not tell them apart.</source>
        <translation>{name} 无法拆分：其帧的时间无法相互区分。</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} 已损坏。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{folder} exists and is not empty; name another folder.</source>
        <translation>{folder} 已存在且不为空；请指定其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing is coded in these results; give stretches a label in the review first.</source>
        <translation>这些结果中没有编码；请先在审阅中给片段加上标签。</translation>
    </message>
    <message>
        <source>{names}: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names}：同时出现在两部分中，这会使模型看起来比对其他人的实际表现更好；--by-person 可让每个人只在一个部分中。</translation>
    </message>
    <message>
        <source>The model that made the result of {name} is not installed; name one whose margin the crops get (--model).</source>
        <translation>生成 {name} 结果的模型未安装；请指定一个模型，裁剪图将采用它的边距（--model）。</translation>
    </message>
    <message>
        <source>A picture of a face cannot be written as PNG.</source>
        <translation>无法将人脸图片写成 PNG。</translation>
    </message>
    <message>
        <source>{names} and others: in both parts, which makes a model look better than it is for other people; --by-person keeps everybody in one.</source>
        <translation>{names} 等：同时出现在两部分中，这会使模型看起来比对其他人的实际表现更好；--by-person 可让每个人只在一个部分中。</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one stretch.</source>
        <translation>没有留出任何数据：所有人脸都来自同一片段。</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one recording.</source>
        <translation>没有留出任何数据：所有人脸都来自同一录制。</translation>
    </message>
    <message>
        <source>Nothing is held out: all faces are of one person.</source>
        <translation>没有留出任何数据：所有人脸都来自同一人物。</translation>
    </message>
    <message>
        <source>Faces of {name} cannot be cut out: {reason}</source>
        <translation>无法裁剪 {name} 的人脸：{reason}</translation>
    </message>
    <message>
        <source>{name}: {count} faces lie on frames that cannot be read.</source>
        <translation>{name}：{count} 张人脸位于无法读取的帧上。</translation>
    </message>
    <message>
        <source>{path} is no list of exported faces.</source>
        <translation>{path} 不是导出的人脸列表。</translation>
    </message>
    <message>
        <source>The program&apos;s file {name} is damaged; install fer-desktop again to bring it back.</source>
        <translation>程序文件 {name} 已损坏；请重新安装 fer-desktop 以恢复。</translation>
    </message>
    <message>
        <source>The model {name} returned values that are not finite.</source>
        <translation>模型 {name} 返回了非有限的数值。</translation>
    </message>
    <message>
        <source>The model {name} returned negative probabilities.</source>
        <translation>模型 {name} 返回了负的概率。</translation>
    </message>
    <message>
        <source>The model {name} returned probabilities that sum to {farthest:.4g}, not to 1.</source>
        <translation>模型 {name} 返回的概率之和为 {farthest:.4g}，而不是 1。</translation>
    </message>
    <message>
        <source>{name} has the inputs {names}; a model for this program has one, {input_name!r}.</source>
        <translation>{name} 有输入 {names}；用于本程序的模型只有一个输入 {input_name!r}。</translation>
    </message>
    <message>
        <source>{name} takes {kind} {shape}; a model for this program takes gray faces tensor(uint8) (n, {face_size}, {face_size}, 1) in batches of any size.</source>
        <translation>{name} 接受 {kind} {shape}；用于本程序的模型接受灰度人脸 tensor(uint8) (n, {face_size}, {face_size}, 1)，批次大小任意。</translation>
    </message>
    <message>
        <source>{name} carries no card (metadata key {metadata_key!r}), so its labels are unknown; export it with fer-train.</source>
        <translation>{name} 没有模型卡（元数据键 {metadata_key!r}），因此其标签未知；请用 fer-train 导出。</translation>
    </message>
    <message>
        <source>There is no model file {path}.</source>
        <translation>模型文件 {path} 不存在。</translation>
    </message>
    <message>
        <source>{path} is no model file but a folder, pipe or device.</source>
        <translation>{path} 不是模型文件，而是文件夹、管道或设备。</translation>
    </message>
    <message>
        <source>The model file {name} is empty.</source>
        <translation>模型文件 {name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: {reason}</source>
        <translation>{name} 不是可运行的 ONNX 模型：{reason}</translation>
    </message>
    <message>
        <source>The model {name} returned {shape} for {count} faces; expected {expected}.</source>
        <translation>模型 {name} 对 {count} 张人脸返回了 {shape}；应为 {expected}。</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>{name} has no output {other!r}.</source>
        <translation>{name} 没有输出 {other!r}。</translation>
    </message>
    <message>
        <source>{name} has the output {other!r} {type} {shape}, but its card names {count} labels: {labels}.</source>
        <translation>{name} 的输出为 {other!r} {type} {shape}，但其模型卡列出了 {count} 个标签：{labels}。</translation>
    </message>
    <message>
        <source>The model {name} did not finish within {seconds:.0f} s and was stopped.</source>
        <translation>模型 {name} 未在 {seconds:.0f} 秒内完成，已被停止。</translation>
    </message>
    <message>
        <source>The model {name} failed to run: {reason}</source>
        <translation>模型 {name} 运行失败：{reason}</translation>
    </message>
    <message>
        <source>{name} takes weights from {shown}, outside its own folder, and is not opened.</source>
        <translation>{name} 从自身文件夹之外的 {shown} 获取权重，因此不会打开。</translation>
    </message>
    <message>
        <source>{name} keeps weights in {shown}, but there is no such file.</source>
        <translation>{name} 将权重存放在 {shown} 中，但该文件不存在。</translation>
    </message>
    <message>
        <source>{name} is not an ONNX model that can be run: it is damaged or of another kind.</source>
        <translation>{name} 不是可运行的 ONNX 模型：它已损坏或属于其他类型。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not {kind}.</source>
        <translation>模型卡的字段 {name!r} 不是 {kind}。</translation>
    </message>
    <message>
        <source>The model&apos;s card has a field {name!r} that is not figures.</source>
        <translation>模型卡的字段 {name!r} 不是数值。</translation>
    </message>
    <message>
        <source>The model&apos;s card names fewer than two labels.</source>
        <translation>模型卡列出的标签少于两个。</translation>
    </message>
    <message>
        <source>The model&apos;s card has crop_margin {crop_margin}, outside -0.4 to 1.</source>
        <translation>模型卡的 crop_margin 为 {crop_margin}，超出 -0.4 到 1 的范围。</translation>
    </message>
    <message>
        <source>The model&apos;s card asks for interpolation {interpolation!r}; known are {interpolations}.</source>
        <translation>模型卡要求的插值方式为 {interpolation!r}；已知的有 {interpolations}。</translation>
    </message>
    <message>
        <source>The model&apos;s card is larger than a megabyte; it is not read.</source>
        <translation>模型卡超过 1 MB，不予读取。</translation>
    </message>
    <message>
        <source>The model&apos;s card is not a JSON object.</source>
        <translation>模型卡不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The model&apos;s card has schema {found!r}; this program reads {schema}.</source>
        <translation>模型卡的架构为 {found!r}；本程序读取 {schema}。</translation>
    </message>
    <message>
        <source>The model&apos;s card lacks {missing}.</source>
        <translation>模型卡缺少 {missing}。</translation>
    </message>
    <message>
        <source>The model&apos;s card has an incomplete figure in {name!r}.</source>
        <translation>模型卡的 {name!r} 中有不完整的数值。</translation>
    </message>
    <message>
        <source>The model&apos;s card names labels that are no emotions of ours: {words} (known: {emotions}).</source>
        <translation>模型卡列出了本程序没有的情绪标签：{words}（已知：{emotions}）。</translation>
    </message>
    <message>
        <source>The model&apos;s card names a label twice.</source>
        <translation>模型卡重复列出了同一标签。</translation>
    </message>
    <message>
        <source>The model&apos;s card is not valid JSON: {reason}.</source>
        <translation>模型卡不是有效的 JSON：{reason}。</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}, neither a file nor a name ({known}).</source>
        <translation>没有模型 {name_or_path!r}，既没有该文件，也没有该名称（{known}）。</translation>
    </message>
    <message>
        <source>No model is installed. Install fer-desktop again, or name a model file with --model.</source>
        <translation>未安装任何模型。请重新安装 fer-desktop，或用 --model 指定模型文件。</translation>
    </message>
    <message>
        <source>{name_or_path} is a folder; name a model file ({suffix}) inside it.</source>
        <translation>{name_or_path} 是文件夹；请指定其中的模型文件（{suffix}）。</translation>
    </message>
    <message>
        <source>{name_or_path} is a pipe or device; name a model file ({suffix}).</source>
        <translation>{name_or_path} 是管道或设备；请指定模型文件（{suffix}）。</translation>
    </message>
    <message>
        <source>{name} keeps its weights in other files; save the model with its weights as one file and add that.</source>
        <translation>{name} 将权重存放在其他文件中；请将模型连同权重保存为一个文件后再添加。</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added {added}.</source>
        <translation>没有可移除的模型 {name!r}；您添加的有 {added}。</translation>
    </message>
    <message>
        <source>{name} comes with the program and is not removed.</source>
        <translation>{name} 是程序自带的，不会移除。</translation>
    </message>
    <message>
        <source>{name} could not be copied to {parent}: {reason}.</source>
        <translation>无法将 {name} 复制到 {parent}：{reason}。</translation>
    </message>
    <message>
        <source>{name} could not be removed: {reason}.</source>
        <translation>无法移除 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} ended the process that tried it (code {returncode}) and is not used.</source>
        <translation>{name} 使试运行它的进程终止（代码 {returncode}），因此不会使用。</translation>
    </message>
    <message>
        <source>{name} could not be tried: {reason}.</source>
        <translation>无法试运行 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} was not tried to the end.</source>
        <translation>{name} 的试运行没有完成。</translation>
    </message>
    <message>
        <source>{name} gave no answer within {seconds:g} s when it was tried and is not used.</source>
        <translation>{name} 在试运行时未在 {seconds:g} 秒内响应，因此不会使用。</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>无法写入 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} would be larger than a file may be there. Choose another folder with {option}.</source>
        <translation>{name} 会超过该处允许的文件大小。请用 {option} 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{parent} may not be written to by you. Choose another folder with {option}.</source>
        <translation>您没有写入 {parent} 的权限。请用 {option} 选择其他文件夹。</translation>
    </message>
    <message>
        <source>{name} is no table; choose another ending.</source>
        <translation>{name} 不是表格；请选择其他扩展名。</translation>
    </message>
    <message>
        <source>{output} cannot be written: {reason}.</source>
        <translation>无法写入 {output}：{reason}。</translation>
    </message>
    <message>
        <source>The metadata have a column {name!r}, which the table has already.</source>
        <translation>元数据中的列 {name!r} 在表格中已经存在。</translation>
    </message>
    <message>
        <source>{name} has two baselines; give one.</source>
        <translation>{name} 有两个基线；请只给出一个。</translation>
    </message>
    <message>
        <source>The baseline of {name} lasts {value:g} s; it needs {shortest_baseline:g} s at least.</source>
        <translation>{name} 的基线时长为 {value:g} 秒；至少需要 {shortest_baseline:g} 秒。</translation>
    </message>
    <message>
        <source>{name} has {count} detected rows between {start_s:g} and {end_s:g} s; a baseline needs {fewest_rows} at least.</source>
        <translation>{name} 在 {start_s:g} 到 {end_s:g} 秒之间有 {count} 行检测到人脸；基线至少需要 {fewest_rows} 行。</translation>
    </message>
    <message>
        <source>There is no figure {name!r}; there are {known}, ...</source>
        <translation>没有指标 {name!r}；可用的有 {known}, ...</translation>
    </message>
    <message>
        <source>{name} needs a baseline: --baseline PERSON START END.</source>
        <translation>{name} 需要基线：--baseline PERSON START END。</translation>
    </message>
    <message>
        <source>The marker {name!r} is a moment; a baseline needs one with an end.</source>
        <translation>标记 {name!r} 是一个瞬间；基线需要有结束的标记。</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows {known}.</source>
        <translation>{name} 中没有人物 {other!r}；其中有 {known}。</translation>
    </message>
    <message>
        <source>{name} has a status or an emotion that this program does not know on frame {frame}.</source>
        <translation>{name} 在第 {frame} 帧有本程序未知的状态或情绪。</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times (frame {frame}).</source>
        <translation>{name} 的帧未按时间顺序排列（第 {frame} 帧）。</translation>
    </message>
    <message>
        <source>A face cannot be seen for {min_seconds:g} seconds; give 0 or more.</source>
        <translation>人脸不可能被看到 {min_seconds:g} 秒；请给出 0 或更大的值。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {reason}). Start again; if it comes back, run with --debug and report what is written.</source>
        <translation>程序内部出错（{kind}：{reason}）。请重新启动；如果再次出现，请用 --debug 运行并报告所输出的内容。</translation>
    </message>
    <message>
        <source>{name} cannot be read at that place.</source>
        <translation>无法在该位置读取 {name}。</translation>
    </message>
    <message>
        <source>{name} has ended.</source>
        <translation>{name} 已结束。</translation>
    </message>
    <message>
        <source>The stretch has no frame; mark its beginning and its end.</source>
        <translation>该片段中没有帧；请标记它的开始和结束。</translation>
    </message>
    <message>
        <source>{title} is not in this stretch.</source>
        <translation>{title} 不在此片段中。</translation>
    </message>
    <message>
        <source>This version does not know a change of the kind {kind!r}.</source>
        <translation>此版本不认识类型为 {kind!r} 的更改。</translation>
    </message>
    <message>
        <source>A change of the kind {kind!r} is damaged: {values!r}.</source>
        <translation>类型为 {kind!r} 的更改已损坏：{values!r}。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>没有可撤销的更改。</translation>
    </message>
    <message>
        <source>{name} was changed by another program; open the result again.</source>
        <translation>{name} 已被其他程序更改；请重新打开结果。</translation>
    </message>
    <message>
        <source>{name} is another table than the one that {path_name} was made for; move that file away.</source>
        <translation>{name} 不是 {path_name} 所对应的表格；请将该文件移走。</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>无法移除 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{table} cannot be read: {reason}.</source>
        <translation>无法读取 {table}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is damaged; move it away to see the result without changes.</source>
        <translation>{name} 已损坏；将其移走即可查看未经更改的结果。</translation>
    </message>
    <message>
        <source>{name} does not fit the table: {reason}</source>
        <translation>{name} 与表格不符：{reason}</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is {persons}.</source>
        <translation>这里没有人物 {text!r}；这里有 {persons}。</translation>
    </message>
    <message>
        <source>A stretch ends behind its start; {start} to {end} does not.</source>
        <translation>片段的结束应晚于开始；{start} 到 {end} 不符合。</translation>
    </message>
    <message>
        <source>This changes nothing.</source>
        <translation>这没有任何改变。</translation>
    </message>
    <message>
        <source>{person!r} is a name; give the person&apos;s number.</source>
        <translation>{person!r} 是姓名；请给出该人物的编号。</translation>
    </message>
    <message>
        <source>A name has at most {name_characters} characters that can be printed, and no space at its ends.</source>
        <translation>姓名最多 {name_characters} 个可打印字符，且首尾不能有空格。</translation>
    </message>
    <message>
        <source>Face {face} is not one of {person!r}.</source>
        <translation>人脸 {face} 不属于 {person!r}。</translation>
    </message>
    <message>
        <source>{new!r} is no free number for a new person.</source>
        <translation>{new!r} 不是可用于新人物的空闲编号。</translation>
    </message>
    <message>
        <source>There is no face {face} in this result.</source>
        <translation>此结果中没有人脸 {face}。</translation>
    </message>
    <message>
        <source>There is another person {name!r}; merge the two instead.</source>
        <translation>已有另一个人物 {name!r}；请将两者合并。</translation>
    </message>
    <message>
        <source>There is no person {number!r} to merge.</source>
        <translation>没有可合并的人物 {number!r}。</translation>
    </message>
    <message>
        <source>A new person has a number such as P7, not {person!r}.</source>
        <translation>新人物的编号应类似 P7，而不是 {person!r}。</translation>
    </message>
    <message>
        <source>There is no emotion {emotion!r}; there are {known}.</source>
        <translation>没有情绪 {emotion!r}；可用的有 {known}。</translation>
    </message>
    <message>
        <source>{name} has no summary beside it, which this needs.</source>
        <translation>{name} 旁边没有摘要，而此操作需要摘要。</translation>
    </message>
    <message>
        <source>A result is not written onto itself; choose another folder.</source>
        <translation>结果不能写到自身之上；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} exists; --overwrite replaces it.</source>
        <translation>{path} 已存在；--overwrite 会替换它。</translation>
    </message>
    <message>
        <source>PDF needs the extra report: pip install &quot;fer-desktop[report]&quot;. Or write .html and print it from a browser.</source>
        <translation>输出 PDF 需要附加组件 report：pip install &quot;fer-desktop[report]&quot;。也可以输出 .html 并在浏览器中打印。</translation>
    </message>
    <message>
        <source>PDF needs the system library Pango (Debian and Ubuntu: apt-get install libpangoft2-1.0-0; macOS: brew install pango). Or write .html and print it from a browser.</source>
        <translation>输出 PDF 需要系统库 Pango（Debian 和 Ubuntu：apt-get install libpangoft2-1.0-0；macOS：brew install pango）。也可以输出 .html 并在浏览器中打印。</translation>
    </message>
    <message>
        <source>{path} is no name for a session; choose one.</source>
        <translation>{path} 不能作为会话名称；请另选一个。</translation>
    </message>
    <message>
        <source>{folder} exists already. Choose another name for the session.</source>
        <translation>{folder} 已存在。请为会话另选名称。</translation>
    </message>
    <message>
        <source>{path} describes no session of this program.</source>
        <translation>{path} 不是本程序的会话描述。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be read.</source>
        <translation>{path} 已损坏，无法读取。</translation>
    </message>
    <message>
        <source>its first line names a column twice</source>
        <translation>其第一行中有重复的列名</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8; save it as CSV in UTF-8 (at byte {start}).</source>
        <translation>{name} 不是 UTF-8 文本；请另存为 UTF-8 的 CSV（位于第 {start} 字节）。</translation>
    </message>
    <message>
        <source>recorded live</source>
        <translation>实时录制</translation>
    </message>
    <message>
        <source>Interrupted; continues where it stopped</source>
        <translation>已中断；将从停止处继续</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>无法读取文件夹：{reason}。</translation>
    </message>
    <message>
        <source>Stopped; Retry continues from there</source>
        <translation>已停止；点“重试”可从该处继续</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>It ended unexpectedly.</source>
        <translation>意外结束。</translation>
    </message>
    <message>
        <source>The program could not start itself.</source>
        <translation>程序无法启动自身。</translation>
    </message>
    <message>
        <source>it was made otherwise (different: {names})</source>
        <translation>制作方式不同（不同之处：{names}）</translation>
    </message>
    <message>
        <source>the description of how it was made is damaged</source>
        <translation>制作方式的说明已损坏</translation>
    </message>
    <message>
        <source>it was made by another version of this program</source>
        <translation>它由本程序的另一版本制作</translation>
    </message>
    <message>
        <source>The file is damaged: {count} packet(s) could not be decoded and were skipped.</source>
        <translation>文件已损坏：{count} 个数据包无法解码，已跳过。</translation>
    </message>
    <message>
        <source>{count} frame(s) had no time, or an earlier one than the frame before; they got the next possible time.</source>
        <translation>{count} 帧没有时间，或时间早于前一帧；已使用下一个可能的时间。</translation>
    </message>
    <message>
        <source>{count} person(s) seen for less than {seconds:g} s are left out of the tables: {names}.</source>
        <translation>{count} 人出现不足 {seconds:g} 秒，未列入表格：{names}。</translation>
    </message>
    <message>
        <source>{name} is not where it was, so that no faces can be cut out of it.</source>
        <translation>{name} 已不在原处，因此无法从中截取面部。</translation>
    </message>
    <message>
        <source>{name} recorded no pictures, so that no faces can be cut out of it.</source>
        <translation>{name} 没有录制画面，因此无法从中截取面部。</translation>
    </message>
    <message>
        <source>{asked} is not in the installed onnxruntime; the processor is used.</source>
        <translation>已安装的 onnxruntime 不含 {asked}；改用处理器。</translation>
    </message>
    <message>
        <source>{asked} could not run {name}; the processor is used. ({reason})</source>
        <translation>{asked} 无法运行 {name}；改用处理器。（{reason}）</translation>
    </message>
    <message>
        <source>{asked} could not start; {other} is used.</source>
        <translation>{asked} 无法启动；改用 {other}。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>多个文本</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>number or null</source>
        <translation>数字或 null</translation>
    </message>
    <message>
        <source>count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>numbers by name</source>
        <translation>按名称的数字</translation>
    </message>
    <message>
        <source>texts by name</source>
        <translation>按名称的文本</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>There is no model {name_or_path!r}; none is installed.</source>
        <translation>没有模型 {name_or_path!r}；未安装任何模型。</translation>
    </message>
    <message>
        <source>There is no model {name!r} to remove; you added none.</source>
        <translation>没有可移除的模型 {name!r}；您没有添加过模型。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then start again.</source>
        <translation>磁盘上没有空间存放 {name}。请腾出空间，然后重新开始。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {name}. Make room, then go on with --resume.</source>
        <translation>磁盘上没有空间存放 {name}。请腾出空间，然后用 --resume 继续。</translation>
    </message>
    <message>
        <source>There is no marker named {name!r}; a baseline needs one.</source>
        <translation>没有名为 {name!r} 的标记；基线需要一个。</translation>
    </message>
    <message>
        <source>There are {count} markers named {name!r}; a baseline needs one.</source>
        <translation>有 {count} 个名为 {name!r} 的标记；基线只需要一个。</translation>
    </message>
    <message>
        <source>{name} has no rows; nothing can be said of it.</source>
        <translation>{name} 没有行；无法作出说明。</translation>
    </message>
    <message>
        <source>{name} shows no person {other!r}; it shows nobody.</source>
        <translation>{name} 中没有人物 {other!r}；其中没有任何人。</translation>
    </message>
    <message>
        <source>{name} has no frame that was analysed; nothing can be said of it.</source>
        <translation>{name} 没有分析过的帧；无法作出说明。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read.</source>
        <translation>{name} 已损坏，无法读取。</translation>
    </message>
    <message>
        <source>{reason} It is tried again until it is back.</source>
        <translation>{reason}将不断重试，直到恢复。</translation>
    </message>
    <message>
        <source>There is no person {text!r} here; there is nobody.</source>
        <translation>这里没有人物 {text!r}；没有任何人。</translation>
    </message>
    <message>
        <source>{words_of_a_library}</source>
        <translation>“{words_of_a_library}”</translation>
    </message>
    <message>
        <source>{name} has no markers that can be read: {reason}.</source>
        <translation>{name} 中没有可读取的标记：{reason}。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is larger than {size} MB</source>
        <translation>它大于 {size} MB</translation>
    </message>
    <message>
        <source>the name has more than {count} characters</source>
        <translation>名称超过 {count} 个字符</translation>
    </message>
    <message>
        <source>the note has more than {count} characters</source>
        <translation>备注超过 {count} 个字符</translation>
    </message>
    <message>
        <source>{column} is {shown!r}, not a number of seconds such as 12.5</source>
        <translation>{column} 是 {shown!r}，不是像 12.5 这样的秒数</translation>
    </message>
    <message>
        <source>it ends at {end:g} s, before it begins at {begin:g} s</source>
        <translation>结束于 {end:g} 秒，早于开始的 {begin:g} 秒</translation>
    </message>
    <message>
        <source>its first line has no column {name}; expected {columns}</source>
        <translation>第一行没有列 {name}；应为 {columns}</translation>
    </message>
    <message>
        <source>line {line} has {count} cells instead of {expected}</source>
        <translation>第 {line} 行有 {count} 个单元格，应为 {expected} 个</translation>
    </message>
    <message>
        <source>it has more than {count} markers</source>
        <translation>标记超过 {count} 个</translation>
    </message>
    <message>
        <source>{time} is no time in seconds</source>
        <translation>{time} 不是以秒为单位的时间</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}.</source>
        <translation>无法补全 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{folder} cannot be completed: {reason}</source>
        <translation>无法补全 {folder}：{reason}</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}.</source>
        <translation>不再录制画面：{reason}。</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded: {reason}</source>
        <translation>不再录制画面：{reason}</translation>
    </message>
    <message>
        <source>The session.json of {folder} is damaged and cannot be read.</source>
        <translation>{folder} 的 session.json 已损坏，无法读取。</translation>
    </message>
    <message>
        <source>No sound comes from {name}; pictures and rows go on.</source>
        <translation>{name} 没有声音；画面和表格行继续录制。</translation>
    </message>
    <message>
        <source>{folder} could not be made: {reason}. Choose another place for the session.</source>
        <translation>无法创建 {folder}：{reason}。请为会话选择其他位置。</translation>
    </message>
    <message>
        <source>Pictures are no longer recorded, since the disk is nearly full; rows still are.</source>
        <translation>由于磁盘将满，不再录制画面；表格行仍会录制。</translation>
    </message>
    <message>
        <source>The sound cannot be played any further: {reason}</source>
        <translation>声音无法继续播放：{reason}</translation>
    </message>
    <message>
        <source>There is no microphone {device!r}; there are {known}.</source>
        <translation>没有麦克风 {device!r}；可用的有 {known}。</translation>
    </message>
    <message>
        <source>There is no microphone on this machine; plug one in.</source>
        <translation>本机没有麦克风；请接上一个。</translation>
    </message>
    <message>
        <source>{name} gives no more sound; pictures and rows go on.</source>
        <translation>{name} 不再有声音；画面和表格行继续录制。</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}. Close other programs that use it, allow this program the microphone, or choose another one.</source>
        <translation>无法打开 {name}：{reason}。请关闭正在使用它的其他程序，允许本程序使用麦克风，或另选一个。</translation>
    </message>
    <message>
        <source>No sound can be played here: {reason}.</source>
        <translation>此处无法播放声音：{reason}。</translation>
    </message>
    <message>
        <source>Sound needs sounddevice: pip install fer-desktop[sound].</source>
        <translation>声音功能需要 sounddevice：pip install fer-desktop[sound]。</translation>
    </message>
    <message>
        <source>Sound needs the library PortAudio, which is not installed; on Debian and Ubuntu: sudo apt install libportaudio2.</source>
        <translation>声音功能需要 PortAudio 库，但尚未安装；在 Debian 和 Ubuntu 上：sudo apt install libportaudio2。</translation>
    </message>
    <message>
        <source>{name} has no sound.</source>
        <translation>{name} 没有声音。</translation>
    </message>
    <message>
        <source>The sound of {name} cannot be read there.</source>
        <translation>无法在该处读取 {name} 的声音。</translation>
    </message>
    <message>
        <source>Addresses that begin with {scheme}:// are not opened; use http, https or rtsp.</source>
        <translation>以 {scheme}:// 开头的地址不会打开；请使用 http、https 或 rtsp。</translation>
    </message>
    <message>
        <source>{address} is not a complete address; it names no host.</source>
        <translation>{address} 不是完整的地址；其中没有主机名。</translation>
    </message>
    <message>
        <source>{without_password} redirects to {shown}, on another server. Give that address itself if you trust it.</source>
        <translation>{without_password} 重定向到另一台服务器上的 {shown}。如果您信任它，请直接给出该地址。</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>无法打开 {name}；可能有其他程序正在使用它。请关闭该程序，或拔下摄像头后重新插入。</translation>
    </message>
    <message>
        <source>There is no {name}; plug it in, or choose another source.</source>
        <translation>没有 {name}；请将其接上，或选择其他来源。</translation>
    </message>
    <message>
        <source>You may not use {name} ({device}); add yourself to the group &apos;video&apos; and log in again.</source>
        <translation>您无权使用 {name}（{device}）；请将自己加入“video”组并重新登录。</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow this program the camera in System Settings, Privacy &amp; Security, Camera.</source>
        <translation>无法打开 {name}；可能有其他程序正在使用它。请关闭该程序，或在“系统设置”&gt;“隐私与安全性”&gt;“摄像头”中允许本程序使用摄像头。</translation>
    </message>
    <message>
        <source>{name} cannot be opened; another program may be using it. Close that program, or allow desktop apps the camera in Settings, Privacy, Camera.</source>
        <translation>无法打开 {name}；可能有其他程序正在使用它。请关闭该程序，或在“设置”&gt;“隐私”&gt;“相机”中允许桌面应用使用摄像头。</translation>
    </message>
    <message>
        <source>{name} is there but sends no picture; another program may be using it. Close that program, or unplug the camera and plug it in again.</source>
        <translation>{name} 已连接，但没有画面；可能有其他程序正在使用它。请关闭该程序，或拔下摄像头后重新插入。</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>{name} is live; it has no other times to seek to.</source>
        <translation>{name} 是实时来源，无法跳转到其他时间。</translation>
    </message>
    <message>
        <source>{name} sends no more pictures; check its connection.</source>
        <translation>{name} 不再传来画面；请检查其连接。</translation>
    </message>
    <message>
        <source>The demo clip repeats without end; it has no times to seek to.</source>
        <translation>演示短片循环播放，没有可跳转的时间。</translation>
    </message>
    <message>
        <source>The demo clip is damaged; install fer-desktop again.</source>
        <translation>演示短片已损坏；请重新安装 fer-desktop。</translation>
    </message>
    <message>
        <source>A picture has no times to seek to.</source>
        <translation>图片没有可跳转的时间。</translation>
    </message>
    <message>
        <source>{name} is too large a picture to be opened safely.</source>
        <translation>图片 {name} 太大，无法安全打开。</translation>
    </message>
    <message>
        <source>{name} is not a picture that this program reads.</source>
        <translation>{name} 不是本程序可读取的图片。</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off and cannot be shown.</source>
        <translation>{name} 已损坏或被截断，无法显示。</translation>
    </message>
    <message>
        <source>Only the first of the {count} pictures in {name} is read.</source>
        <translation>只读取 {name} 中 {count} 张图片的第一张。</translation>
    </message>
    <message>
        <source>This picture has pixels of an unusual type, {dtype}, and cannot be shown.</source>
        <translation>此图片的像素类型 {dtype} 不常见，无法显示。</translation>
    </message>
    <message>
        <source>This picture has an unusual form, {shape}, and cannot be shown.</source>
        <translation>此图片的形状 {shape} 不常见，无法显示。</translation>
    </message>
    <message>
        <source>{spec} names no camera, file or address.</source>
        <translation>{spec} 不是摄像头、文件或地址。</translation>
    </message>
    <message>
        <source>No source was named; give a camera, a file or an address.</source>
        <translation>未指定来源；请给出摄像头、文件或地址。</translation>
    </message>
    <message>
        <source>{name} only redirects from one address to the next.</source>
        <translation>{name} 只是从一个地址重定向到另一个地址。</translation>
    </message>
    <message>
        <source>{name} is a network address; it cannot seek.</source>
        <translation>{name} 是网络地址，无法跳转。</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs.</source>
        <translation>{name} 没有传来画面；请检查地址以及服务器是否在运行。</translation>
    </message>
    <message>
        <source>{name} sends no pictures that this program can decode.</source>
        <translation>{name} 没有传来本程序可解码的画面。</translation>
    </message>
    <message>
        <source>No picture comes from {name}; check the address, and that its server runs. Playlists (m3u8) and session descriptions (SDP) are not opened.</source>
        <translation>{name} 没有传来画面；请检查地址以及服务器是否在运行。播放列表（m3u8）和会话描述（SDP）不会打开。</translation>
    </message>
    <message>
        <source>{text!r} is no address; give HOST:PORT or PORT, 1 to 65535.</source>
        <translation>{text!r} 不是地址；请给出 HOST:PORT 或 PORT，范围 1 到 65535。</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to {where}: {reason}.</source>
        <translation>无法再向 {where} 写入 JSON 行：{reason}。</translation>
    </message>
    <message>
        <source>No more JSON lines can be written to the standard output: {reason}.</source>
        <translation>无法再向标准输出写入 JSON 行：{reason}。</translation>
    </message>
    <message>
        <source>{name} is no file but a folder, pipe or device.</source>
        <translation>{name} 不是文件，而是文件夹、管道或设备。</translation>
    </message>
    <message>
        <source>{name} exists already. Choose another name, or allow it with --overwrite.</source>
        <translation>{name} 已存在。请另选名称，或用 --overwrite 允许替换。</translation>
    </message>
    <message>
        <source>Every machine on the local network can see LSL streams.</source>
        <translation>本地网络中的每台计算机都能看到 LSL 数据流。</translation>
    </message>
    <message>
        <source>LSL needs pylsl and its library: pip install fer-desktop[lsl].</source>
        <translation>LSL 需要 pylsl 及其库：pip install fer-desktop[lsl]。</translation>
    </message>
    <message>
        <source>LSL markers need the name of a stream, or {all}.</source>
        <translation>LSL 标记需要数据流的名称，或 {all}。</translation>
    </message>
    <message>
        <source>OSC cannot be sent to {target}: {reason}.</source>
        <translation>无法向 {target} 发送 OSC：{reason}。</translation>
    </message>
    <message>
        <source>OSC can no longer be sent to {target}: {reason}.</source>
        <translation>无法再向 {target} 发送 OSC：{reason}。</translation>
    </message>
    <message>
        <source>An LSL stream needs a name.</source>
        <translation>LSL 数据流需要名称。</translation>
    </message>
    <message>
        <source>JSON lines need a file, or - for the standard output.</source>
        <translation>JSON 行需要一个文件，或用 - 表示标准输出。</translation>
    </message>
    <message>
        <source>There are 1 to {most_slots} slots, not {slots}.</source>
        <translation>槽位数为 1 到 {most_slots}，不能是 {slots}。</translation>
    </message>
    <message>
        <source>{origin!r} is no origin; give one like https://example.org.</source>
        <translation>{origin!r} 不是来源（origin）；请给出类似 https://example.org 的值。</translation>
    </message>
    <message>
        <source>Whoever knows this address, with its token, can see the values: {address}</source>
        <translation>知道此地址及其令牌的人都可以看到数值：{address}</translation>
    </message>
    <message>
        <source>Open {address} on this machine to see the values.</source>
        <translation>在本机打开 {address} 即可查看数值。</translation>
    </message>
    <message>
        <source>No WebSocket server could be started at {address}.</source>
        <translation>无法在 {address} 启动 WebSocket 服务器。</translation>
    </message>
    <message>
        <source>No WebSocket server can listen at {address}: {reason}. Choose another port.</source>
        <translation>WebSocket 服务器无法在 {address} 监听：{reason}。请选择其他端口。</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <translation>它是设备，不是文件</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was ever written to it.</source>
        <translation>{name} 是空的；从未写入过任何内容。</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>no regular file</source>
        <translation>特殊文件</translation>
    </message>
    <message>
        <source>{name} is a folder; choose a file inside it.</source>
        <translation>{name} 是文件夹；请选择其中的文件。</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a file; choose a file.</source>
        <translation>{name} 是 {kind}，不是文件；请选择文件。</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name and folder.</source>
        <translation>文件 {path} 不存在；请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>{name} may not be read by you; change its permissions or copy it.</source>
        <translation>您没有读取 {name} 的权限；请更改其权限或复制一份。</translation>
    </message>
    <message>
        <source>a terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>The program&apos;s folder {name!r} is missing; install fer-desktop again to bring it back.</source>
        <translation>程序文件夹 {name!r} 缺失；请重新安装 fer-desktop 以恢复。</translation>
    </message>
    <message>
        <source>The program&apos;s file {file} is missing; install fer-desktop again to bring it back.</source>
        <translation>程序文件 {file} 缺失；请重新安装 fer-desktop 以恢复。</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>找不到您的主文件夹。请将 {home_variable} 设为存放本程序文件的文件夹的完整路径。</translation>
    </message>
    <message>
        <source>The home folder that {home_variable}={home} names is unknown. Set {home_variable} to the full path of a folder for this program&apos;s files.</source>
        <translation>{home_variable}={home} 指定的主文件夹未知。请将 {home_variable} 设为存放本程序文件的文件夹的完整路径。</translation>
    </message>
    <message>
        <source>Address already in use</source>
        <translation>地址已被占用</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>对方已不再读取</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>此处没有该地址</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>对方断开了连接</translation>
    </message>
    <message>
        <source>Encoder not found</source>
        <translation>找不到编码器</translation>
    </message>
    <message>
        <source>End of file</source>
        <translation>文件已结束</translation>
    </message>
    <message>
        <source>Invalid data found when processing input</source>
        <translation>数据无效</translation>
    </message>
    <message>
        <source>Protobuf parsing failed.</source>
        <translation>文件已损坏或不是 ONNX 文件。</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备正忙</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>文件夹不为空</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>已超出磁盘配额</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>读写错误</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>无效的参数</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>名称未知</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>主机不可达</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有该设备</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>没有该设备或地址</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>服务器上已没有该文件</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>暂时无法解析名称</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>{name} is no table; name a table ({table_endings}).</source>
        <translation>{name} 不是表格；请指定表格（{table_endings}）。</translation>
    </message>
    <message>
        <source>{name} is no table of the expected kind; it has no column {missing}.</source>
        <translation>{name} 不是预期类型的表格；缺少列 {missing}。</translation>
    </message>
    <message>
        <source>Parquet tables need pyarrow; install it with: pip install &quot;fer-desktop[parquet]&quot;</source>
        <translation>Parquet 表格需要 pyarrow；安装命令：pip install &quot;fer-desktop[parquet]&quot;</translation>
    </message>
    <message>
        <source>{name}: tables are written as {table_endings}; choose such a name.</source>
        <translation>{name}：表格只能写成 {table_endings}；请选择这样的名称。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or add --overwrite.</source>
        <translation>{path} 已存在。请另选名称，或加上 --overwrite。</translation>
    </message>
    <message>
        <source>{path} is no file that a table could replace.</source>
        <translation>{path} 不是可以用表格替换的文件。</translation>
    </message>
    <message>
        <source>The recording ended early: {reason}. What was recorded, {written} frame(s), is kept in {path}.</source>
        <translation>录制提前结束：{reason}。已录制的 {written} 帧保留在 {path} 中。</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place for the table.</source>
        <translation>无法写入 {name}：{reason}。请为表格选择其他位置。</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. What was recorded, {written} frame(s), is kept in {rows}.</source>
        <translation>无法写入 {name}：{reason}。已录制的 {written} 帧保留在 {rows} 中。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read: {reason}.</source>
        <translation>{name} 已损坏，无法读取：{reason}。</translation>
    </message>
    <message>
        <source>a row has no number or no time of its frame</source>
        <translation>有一行没有帧号或帧时间</translation>
    </message>
    <message>
        <source>a face has no status</source>
        <translation>有一张面部没有状态</translation>
    </message>
    <message>
        <source>{word!r} is none of {known}</source>
        <translation>{word!r} 不属于 {known}</translation>
    </message>
    <message>
        <source>a column of numbers is of the type {kind}</source>
        <translation>数字列的类型为 {kind}</translation>
    </message>
    <message>
        <source>a column of text is of the type {kind}</source>
        <translation>文本列的类型为 {kind}</translation>
    </message>
    <message>
        <source>column {name} holds what is no whole number</source>
        <translation>列 {name} 中含有非整数</translation>
    </message>
    <message>
        <source>column {name} holds a number that is too large</source>
        <translation>列 {name} 中的数字过大</translation>
    </message>
    <message>
        <source>column {name} holds {value!r}</source>
        <translation>列 {name} 中含有 {value!r}</translation>
    </message>
    <message>
        <source>expected a JSON object a line, not {line!r}</source>
        <translation>每行应为一个 JSON 对象，而不是 {line!r}</translation>
    </message>
    <message>
        <source>There is no table {name}: {reason}.</source>
        <translation>没有表格 {name}：{reason}。</translation>
    </message>
    <message>
        <source>There is no table {name}, since no picture was shown.</source>
        <translation>没有表格 {name}，因为没有显示任何画面。</translation>
    </message>
    <message>
        <source>There is no file or folder {path}; check its name.</source>
        <translation>文件或文件夹 {path} 不存在；请检查名称。</translation>
    </message>
    <message>
        <source>The table that belongs to {summary} is not there; name the table.</source>
        <translation>{summary} 所属的表格不存在；请指定表格。</translation>
    </message>
    <message>
        <source>There is no result in {folder}; annotate files into it first.</source>
        <translation>{folder} 中没有结果；请先将文件标注到其中。</translation>
    </message>
    <message>
        <source>{name} is no result; name a table ({table_endings}), a summary ({summary_ending}) or a folder with results.</source>
        <translation>{name} 不是结果；请指定表格（{table_endings}）、摘要（{summary_ending}）或包含结果的文件夹。</translation>
    </message>
    <message>
        <source>{name} is no table of faces; it has no column {missing}.</source>
        <translation>{name} 不是人脸表格；缺少列 {missing}。</translation>
    </message>
    <message>
        <source>{name} holds the tables of several files; name the table of one of them, or their folder.</source>
        <translation>{name} 包含多个文件的表格；请指定其中一个文件的表格或它们的文件夹。</translation>
    </message>
    <message>
        <source>{name} is no summary of this program.</source>
        <translation>{name} 不是本程序的摘要。</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>a file may not be larger there</source>
        <translation>该处的文件不能更大</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Its rows are in {rows}.</source>
        <translation>无法写入 {name}：{reason}。其各行保留在 {rows} 中。</translation>
    </message>
    <message>
        <source>{rows} could not be removed: {reason}.</source>
        <translation>无法移除 {rows}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is cut off: only {share:.0%} of it is there. Copy or download it again.</source>
        <translation>{name} 不完整：只有 {share:.0%}。请重新复制或下载。</translation>
    </message>
    <message>
        <source>{name} has no pictures in it, only sound or other data.</source>
        <translation>{name} 中没有画面，只有声音或其他数据。</translation>
    </message>
    <message>
        <source>The pictures of {name} are coded in an unknown way.</source>
        <translation>{name} 的画面编码方式未知。</translation>
    </message>
    <message>
        <source>{name} claims pictures of {width}x{height} pixels; that is more than this program takes on.</source>
        <translation>{name} 声称其画面为 {width}x{height} 像素，超出了本程序的处理范围。</translation>
    </message>
    <message>
        <source>{name} is not a video that this program reads, or it is damaged or cut off.</source>
        <translation>{name} 不是本程序可读取的视频，或者已损坏或被截断。</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be coded as {name}.</source>
        <translation>{width}x{height} 像素的画面无法编码为 {name}。</translation>
    </message>
    <message>
        <source>{name} is encrypted, as films from shops are, and cannot be read without its key.</source>
        <translation>{name} 已加密（如商店购买的影片），没有密钥无法读取。</translation>
    </message>
    <message>
        <source>{name}: annotated videos are written as {containers}; choose such a name.</source>
        <translation>{name}：带标注的视频只能写成 {containers}；请选择这样的名称。</translation>
    </message>
    <message>
        <source>{name} came out with {found} of {frames} pictures; try another kind of file.</source>
        <translation>{name} 只写入了 {frames} 帧中的 {found} 帧；请尝试其他文件类型。</translation>
    </message>
    <message>
        <source>The parts of {name} could not be put together: {reason}. Try another kind of file with -o, e.g. one named .mkv.</source>
        <translation>无法将 {name} 的各部分合并：{reason}。请用 -o 尝试其他文件类型，例如 .mkv。</translation>
    </message>
    <message>
        <source>{count} packet(s) of sound or text had no valid time; left out.</source>
        <translation>{count} 个声音或文字数据包没有有效时间；已略去。</translation>
    </message>
    <message>
        <source>Pictures of {width}x{height} pixels cannot be recorded.</source>
        <translation>无法录制 {width}x{height} 像素的画面。</translation>
    </message>
    <message>
        <source>Sound track {number} was converted ({codec} to {other}): {kind} cannot hold it as it is.</source>
        <translation>音轨 {number} 已转换（{codec} 转为 {other}）：{kind} 无法原样容纳。</translation>
    </message>
    <message>
        <source>Subtitle track {number} was converted to plain text ({wanted}).</source>
        <translation>字幕轨 {number} 已转换为纯文本（{wanted}）。</translation>
    </message>
    <message>
        <source>{count} stream(s) of other data (not pictures, sound or text) left out.</source>
        <translation>{count} 个其他数据流（非画面、声音或文字）已略去。</translation>
    </message>
    <message>
        <source>Sound track {number} is coded in an unknown way and was left out.</source>
        <translation>音轨 {number} 的编码方式未知，已略去。</translation>
    </message>
    <message>
        <source>Subtitle track {number} is coded in an unknown way and was left out.</source>
        <translation>字幕轨 {number} 的编码方式未知，已略去。</translation>
    </message>
    <message>
        <source>Subtitle track {number} consists of pictures ({codec}) and was left out.</source>
        <translation>字幕轨 {number} 由图片组成（{codec}），已略去。</translation>
    </message>
    <message>
        <source>Sound track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>音轨 {number}（{codec}）无法放入 {kind}，已略去。</translation>
    </message>
    <message>
        <source>Subtitle track {number} ({codec}) cannot be put into {kind} and was left out.</source>
        <translation>字幕轨 {number}（{codec}）无法放入 {kind}，已略去。</translation>
    </message>
    <message>
        <source>No place of {name} can be found.</source>
        <translation>无法在 {name} 中定位。</translation>
    </message>
    <message>
        <source>{name} does not begin with its first frame.</source>
        <translation>{name} 不是从第一帧开始的。</translation>
    </message>
    <message>
        <source>A frame of {name} is missing.</source>
        <translation>{name} 缺少一帧。</translation>
    </message>
    <message>
        <source>{name} holds no picture that can be decoded; it is cut off, damaged or encrypted.</source>
        <translation>{name} 中没有可解码的画面；它被截断、已损坏或已加密。</translation>
    </message>
    <message>
        <source>A frame of {name} is not where it was expected.</source>
        <translation>{name} 有一帧不在预期的位置。</translation>
    </message>
    <message>
        <source>{name} cannot be played: it is damaged, or coded in a way that this program does not read.</source>
        <translation>无法播放 {name}：它已损坏，或其编码方式本程序无法读取。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Progress of {name}</source>
        <translation>{name} 的进度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show the result in this window</source>
        <translation>在此窗口中显示结果</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Write a report of the result beside it and open it in your browser</source>
        <translation>在结果旁写入报告并在浏览器中打开</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Show the result in its folder</source>
        <translation>在文件夹中显示结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop this file; what is done is kept</source>
        <translation>停止此文件；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Annotate this file again, or continue with it</source>
        <translation>重新标注此文件，或继续标注</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove it from this list; no file is deleted</source>
        <translation>从此列表中移除；不会删除任何文件</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}，{state}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>{action} {name}</source>
        <translation>{action} {name}</translation>
    </message>
    <message>
        <source>{state}: {message}</source>
        <translation>{state}：{message}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Drop videos, pictures or folders here, or add them with the buttons above.

Each gets an annotated copy and a table with a row for every face and frame. Your files are only read.</source>
        <translation>将视频、图片或文件夹拖放到此处，或用上方的按钮添加。

每个文件都会得到一份标注副本和一个表格，表格中每帧每张人脸一行。您的文件只会被读取。</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>Clear do&amp;ne</source>
        <translation>清除已完成(&amp;C)</translation>
    </message>
    <message>
        <source>Files to be annotated</source>
        <translation>要标注的文件</translation>
    </message>
    <message>
        <source>Files are being annotated</source>
        <translation>正在标注文件</translation>
    </message>
    <message>
        <source>Quit anyway? Finished parts are kept, and the next start continues from there.</source>
        <translation>仍要退出吗？已完成的部分会保留，下次开始时从该处继续。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>报告未写入</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>视频和图片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Add videos and pictures</source>
        <translation>添加视频和图片</translation>
    </message>
    <message>
        <source>Add a folder and its subfolders</source>
        <translation>添加文件夹及其子文件夹</translation>
    </message>
    <message>
        <source>1 file annotated.</source>
        <translation>已标注 1 个文件。</translation>
    </message>
    <message>
        <source>{count} files annotated.</source>
        <translation>已标注 {count} 个文件。</translation>
    </message>
    <message>
        <source>1 file failed.</source>
        <translation>1 个文件失败。</translation>
    </message>
    <message>
        <source>{count} files failed.</source>
        <translation>{count} 个文件失败。</translation>
    </message>
    <message>
        <source>Faces are compared by their own texture, which may count as biometric data. It is deleted at the end of each file.</source>
        <translation>将按人脸自身的纹理进行比较，这可能属于生物识别数据。每个文件结束时会将其删除。</translation>
    </message>
    <message>
        <source>By clothes</source>
        <translation>按衣着</translation>
    </message>
    <message>
        <source>By clothes and face</source>
        <translation>按衣着和人脸</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Annotated cop&amp;y</source>
        <translation>标注副本(&amp;N)</translation>
    </message>
    <message>
        <source>A copy of the video or picture with boxes and labels, its sound included</source>
        <translation>视频或图片的副本，带方框和标签，并包含声音</translation>
    </message>
    <message>
        <source>Table of se&amp;gments</source>
        <translation>分段表(&amp;G)</translation>
    </message>
    <message>
        <source>Also a table of segments: from when to when a face shows one emotion</source>
        <translation>同时生成分段表：人脸从何时到何时表现出某种情绪</translation>
    </message>
    <message>
        <source>&amp;Pixelate faces</source>
        <translation>像素化人脸(&amp;P)</translation>
    </message>
    <message>
        <source>Make faces unrecognisable and drop names and places; no guarantee of anonymity</source>
        <translation>使人脸无法辨认，并去除名称和位置；不保证匿名</translation>
    </message>
    <message>
        <source>Smooth as &amp;live</source>
        <translation>按实时方式平滑(&amp;L)</translation>
    </message>
    <message>
        <source>Do not use later frames: labels change with the same delay as in the live window</source>
        <translation>不使用后面的帧：标签变化的延迟与实时窗口相同</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>As in the tool bar</source>
        <translation>与工具栏相同</translation>
    </message>
    <message>
        <source>How thoroughly frames are searched for faces</source>
        <translation>在帧中查找人脸的彻底程度</translation>
    </message>
    <message>
        <source>What finds faces; the network sees tilted ones, too</source>
        <translation>用什么查找人脸；网络也能看到倾斜的人脸</translation>
    </message>
    <message>
        <source>What makes one person of faces that go and come back; by the face&apos;s own texture may count as biometric</source>
        <translation>根据什么将离开后又返回的人脸视为同一人物；按人脸自身纹理可能属于生物识别</translation>
    </message>
    <message>
        <source>File format of the tables</source>
        <translation>表格的文件格式</translation>
    </message>
    <message>
        <source>&amp;Choose folder…</source>
        <translation>选择文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Beside the files</source>
        <translation>文件旁边(&amp;B)</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>模型(&amp;E)</translation>
    </message>
    <message>
        <source>D&amp;etector</source>
        <translation>检测器(&amp;D)</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>&amp;Join faces</source>
        <translation>合并人脸(&amp;J)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>As in the tool bar ({model})</source>
        <translation>与工具栏相同（{model}）</translation>
    </message>
    <message>
        <source>Results are saved in {folder}</source>
        <translation>结果保存在 {folder}</translation>
    </message>
    <message>
        <source>Results are saved beside the files</source>
        <translation>结果保存在文件旁边</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Joining the parts…</source>
        <translation>正在合并各部分…</translation>
    </message>
    <message>
        <source>{speed} frames/s, {factor} times real time</source>
        <translation>{speed} 帧/秒，{factor} 倍于实时</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 张人脸</translation>
    </message>
    <message>
        <source>{faces} faces</source>
        <translation>{faces} 张人脸</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; 1 face in all</source>
        <translation>{frames} 帧，其中 {found} 帧有人脸；共 1 张人脸</translation>
    </message>
    <message>
        <source>{frames} frames, {found} with faces; {faces} faces in all</source>
        <translation>{frames} 帧，其中 {found} 帧有人脸；共 {faces} 张人脸</translation>
    </message>
    <message>
        <source>{done} of 1 frame</source>
        <translation>1 帧中的 {done} 帧</translation>
    </message>
    <message>
        <source>{done} of {total} frames</source>
        <translation>{total} 帧中的 {done} 帧</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} 帧</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Progress of all files</source>
        <translation>所有文件的进度</translation>
    </message>
    <message>
        <source>{done} of {total} files done</source>
        <translation>已完成 {done}/{total} 个文件</translation>
    </message>
    <message>
        <source>{count} at a time</source>
        <translation>同时处理 {count} 个</translation>
    </message>
    <message>
        <source>File {number} of {total}</source>
        <translation>第 {number} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>{time} left for this file</source>
        <translation>此文件剩余 {time}</translation>
    </message>
    <message>
        <source>then 1 file more</source>
        <translation>之后还有 1 个文件</translation>
    </message>
    <message>
        <source>then {count} files more</source>
        <translation>之后还有 {count} 个文件</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>{count} frames</source>
        <translation>{count} 帧</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{frames} in {rows}</source>
        <translation>{frames}，共 {rows}</translation>
    </message>
    <message>
        <source>1 was not analysed in time (dropped)</source>
        <translation>1 帧未能及时分析（已丢弃）</translation>
    </message>
    <message>
        <source>{count} were not analysed in time (dropped)</source>
        <translation>{count} 帧未能及时分析（已丢弃）</translation>
    </message>
    <message>
        <source>1 more was passed over to keep up</source>
        <translation>另有 1 帧为保持同步而跳过</translation>
    </message>
    <message>
        <source>{count} more were passed over to keep up</source>
        <translation>另有 {count} 帧为保持同步而跳过</translation>
    </message>
    <message>
        <source>1 picture ({left_out} left out)</source>
        <translation>1 张图片（略去 {left_out} 张）</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{count} pictures ({left_out} left out)</source>
        <translation>{count} 张图片（略去 {left_out} 张）</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>Markers are not saved</source>
        <translation>标记未保存</translation>
    </message>
    <message>
        <source>{name} ends at {time}</source>
        <translation>{name} 结束于 {time}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note at {time}:</source>
        <translation>{time} 的备注：</translation>
    </message>
    <message>
        <source>There is no picture to mark yet</source>
        <translation>还没有可标记的画面</translation>
    </message>
    <message>
        <source>{name} begins at {time}</source>
        <translation>{name} 开始于 {time}</translation>
    </message>
    <message>
        <source>{name} at {time}</source>
        <translation>{name} 位于 {time}</translation>
    </message>
    <message>
        <source>{name}: start and end ({digit})</source>
        <translation>{name}：开始和结束（{digit}）</translation>
    </message>
    <message>
        <source>{name}: event ({digit})</source>
        <translation>{name}：事件（{digit}）</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Import markers</source>
        <translation>导入标记</translation>
    </message>
    <message>
        <source>Save markers</source>
        <translation>保存标记</translation>
    </message>
    <message>
        <source>What the digits mark</source>
        <translation>数字键标记的内容</translation>
    </message>
    <message>
        <source>A digit marks an event, or with the box ticked the start of a stimulus and, pressed again, its end.</source>
        <translation>数字键标记一个事件；勾选复选框后，则标记刺激的开始，再按一次标记其结束。</translation>
    </message>
    <message>
        <source>Name of digit {digit}</source>
        <translation>数字键 {digit} 的名称</translation>
    </message>
    <message>
        <source>start and end</source>
        <translation>开始和结束</translation>
    </message>
    <message>
        <source>Digit {digit} marks start and end</source>
        <translation>数字键 {digit} 标记开始和结束</translation>
    </message>
    <message>
        <source>Double-click a cell, or press F2, to change it. Times are those of the source.</source>
        <translation>双击单元格或按 F2 可修改。时间以来源为准。</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the selected markers (Del)</source>
        <translation>移除所选标记（Del）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Bring back what was deleted or changed last (Ctrl+Z)</source>
        <translation>恢复最近删除或修改的内容（Ctrl+Z）</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Add the markers of a CSV file</source>
        <translation>从 CSV 文件添加标记</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the markers as CSV</source>
        <translation>将标记保存为 CSV</translation>
    </message>
    <message>
        <source>Di&amp;gits…</source>
        <translation>数字键(&amp;G)…</translation>
    </message>
    <message>
        <source>Name what the digits 1 to 9 mark</source>
        <translation>为数字键 1 到 9 所标记的内容命名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this list; the markers stay</source>
        <translation>关闭此列表；标记会保留</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{value} was not taken: {reason}.</source>
        <translation>未接受 {value}：{reason}。</translation>
    </message>
    <message>
        <source>a time is written as 12.5 or 1:02.5</source>
        <translation>时间应写成 12.5 或 1:02.5</translation>
    </message>
    <message>
        <source>1 marker would be lost. Quit anyway?</source>
        <translation>将丢失 1 个标记。仍要退出吗？</translation>
    </message>
    <message>
        <source>{count} markers would be lost. Quit anyway?</source>
        <translation>将丢失 {count} 个标记。仍要退出吗？</translation>
    </message>
    <message>
        <source>1 marker of {name} is not saved.</source>
        <translation>{name} 的 1 个标记未保存。</translation>
    </message>
    <message>
        <source>{count} markers of {name} are not saved.</source>
        <translation>{name} 的 {count} 个标记未保存。</translation>
    </message>
    <message>
        <source>1 marker added</source>
        <translation>已添加 1 个标记</translation>
    </message>
    <message>
        <source>{count} markers added</source>
        <translation>已添加 {count} 个标记</translation>
    </message>
    <message>
        <source>1 marker saved in {name}</source>
        <translation>已将 1 个标记保存到 {name}</translation>
    </message>
    <message>
        <source>{count} markers saved in {name}</source>
        <translation>已将 {count} 个标记保存到 {name}</translation>
    </message>
    <message>
        <source>1 marker deleted; Ctrl+Z takes that back.</source>
        <translation>已删除 1 个标记；按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>{count} markers deleted; Ctrl+Z takes that back.</source>
        <translation>已删除 {count} 个标记；按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>gray picture</source>
        <translation>灰度图</translation>
    </message>
    <message>
        <source>find faces</source>
        <translation>查找人脸</translation>
    </message>
    <message>
        <source>cut out</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>rate the faces</source>
        <translation>评估人脸</translation>
    </message>
    <message>
        <source>small delay</source>
        <translation>延迟小</translation>
    </message>
    <message>
        <source>noticeable delay</source>
        <translation>延迟明显</translation>
    </message>
    <message>
        <source>long delay</source>
        <translation>延迟大</translation>
    </message>
    <message>
        <source>Frames per second: {captured} captured, {analysed} analysed, {painted} painted</source>
        <translation>每秒帧数：采集 {captured}，分析 {analysed}，显示 {painted}</translation>
    </message>
    <message>
        <source>From capture to paint: {median} ms (median), {highest} ms (95th percentile)</source>
        <translation>从采集到显示：{median} ms（中位数），{highest} ms（第 95 百分位数）</translation>
    </message>
    <message>
        <source>Skipped: {share} now, {count} in total</source>
        <translation>跳过：当前 {share}，共 {count}</translation>
    </message>
    <message>
        <source>Milliseconds per stage: {stages}</source>
        <translation>各阶段毫秒数：{stages}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation>还没有可保存的画面。</translation>
    </message>
    <message>
        <source>{name} could not be opened. Choose another source:</source>
        <translation>无法打开 {name}。请选择其他来源：</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <source>Saved as {name} in {folder}.</source>
        <translation>已保存为 {folder} 中的 {name}。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Pr&amp;esenter</source>
        <translation>演示(&amp;E)</translation>
    </message>
    <message>
        <source>Screen &amp;{number}: {name}</source>
        <translation>屏幕 &amp;{number}：{name}</translation>
    </message>
    <message>
        <source>Present on this screen, {width} × {height}</source>
        <translation>在此屏幕上演示，{width} × {height}</translation>
    </message>
    <message>
        <source>Expressions are being estimated here. They are no feelings.</source>
        <translation>此处估计的是表情，不是感受。</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>End the recording and quit? What was recorded is kept.</source>
        <translation>结束录制并退出吗？已录制的内容会保留。</translation>
    </message>
    <message>
        <source>End the recording and show the other source? What was recorded is kept.</source>
        <translation>结束录制并显示另一来源吗？已录制的内容会保留。</translation>
    </message>
    <message>
        <source>A session is being recorded</source>
        <translation>正在录制会话</translation>
    </message>
    <message>
        <source>End the recording and begin another session? What was recorded is kept.</source>
        <translation>结束录制并开始另一个会话吗？已录制的内容会保留。</translation>
    </message>
    <message>
        <source>The session then goes on.</source>
        <translation>之后会话将继续。</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>结束录制</translation>
    </message>
    <message>
        <source>{path} has {counts}.</source>
        <translation>{path} 含有 {counts}。</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>录制会话</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Faces are shown in its pictures.</source>
        <translation>其画面中会显示人脸。</translation>
    </message>
    <message>
        <source>Faces that are found are pixelated in its pictures, which is no guarantee.</source>
        <translation>其画面中检测到的人脸会像素化，但不作保证。</translation>
    </message>
    <message>
        <source>Its pictures hold boxes and labels alone.</source>
        <translation>其画面中只有方框和标签。</translation>
    </message>
    <message>
        <source>{name} is being recorded, with sound from {microphone}.</source>
        <translation>正在录制 {name}，声音来自 {microphone}。</translation>
    </message>
    <message>
        <source>{name} is being recorded.</source>
        <translation>正在录制 {name}。</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>丢弃 {count} 帧</translation>
    </message>
    <message>
        <source>{count} without a picture</source>
        <translation>{count} 帧没有画面</translation>
    </message>
    <message>
        <source>{size} GB left</source>
        <translation>剩余 {size} GB</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <source>The system&apos;s microphone</source>
        <translation>系统麦克风</translation>
    </message>
    <message>
        <source>Runs on: {provider}</source>
        <translation>运行于：{provider}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>未打开来源</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The source is being opened</source>
        <translation>正在打开来源</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Space continues</source>
        <translation>按空格键继续</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>One picture, analysed once</source>
        <translation>一张图片，已分析一次</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>已到结尾</translation>
    </message>
    <message>
        <source>Space starts again</source>
        <translation>按空格键从头开始</translation>
    </message>
    <message>
        <source>Connection lost, reconnecting …</source>
        <translation>连接断开，正在重新连接…</translation>
    </message>
    <message>
        <source>The source is opened again until that succeeds</source>
        <translation>会反复尝试打开来源，直到成功</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>正在播放</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>1 frame per second</source>
        <translation>每秒 1 帧</translation>
    </message>
    <message>
        <source>{rate} frames per second</source>
        <translation>每秒 {rate} 帧</translation>
    </message>
    <message>
        <source>{share} skipped</source>
        <translation>跳过 {share}</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 张人脸</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} 张人脸</translation>
    </message>
    <message>
        <source>the demo clip</source>
        <translation>演示短片</translation>
    </message>
    <message>
        <source>camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{path} is kept.</source>
        <translation>{path} 已保留。</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its 1 frame is in {path}.</source>
        <translation>{name} 的录制被中断。其 1 帧保存在 {path} 中。</translation>
    </message>
    <message>
        <source>The recording of {name} was interrupted. Its {count} frames are in {path}.</source>
        <translation>{name} 的录制被中断。其 {count} 帧保存在 {path} 中。</translation>
    </message>
    <message>
        <source>Record a table</source>
        <translation>录制表格</translation>
    </message>
    <message>
        <source>The label comes from these pixels alone. The model gives no reasons; a smile, a frown or a shadow change the figures only through the pixels.</source>
        <translation>标签仅由这些像素得出。模型不给出理由；微笑、皱眉或阴影只会通过像素改变数值。</translation>
    </message>
    <message>
        <source>In a video the figures are averaged over the last moments, so that labels do not flicker.</source>
        <translation>在视频中，数值会对最近一段时间取平均，使标签不致闪烁。</translation>
    </message>
    <message>
        <source>The face is small: {emotion} at {share} is not certain enough for that.</source>
        <translation>人脸太小：{emotion} 仅 {share}，就此而言不够确定。</translation>
    </message>
    <message>
        <source>The face is dark: {emotion} at {share} is not certain enough for that.</source>
        <translation>人脸太暗：{emotion} 仅 {share}，就此而言不够确定。</translation>
    </message>
    <message>
        <source>The face is blurred: {emotion} at {share} is not certain enough for that.</source>
        <translation>人脸模糊：{emotion} 仅 {share}，就此而言不够确定。</translation>
    </message>
    <message>
        <source>The face is turned: {emotion} at {share} is not certain enough for that.</source>
        <translation>人脸偏转：{emotion} 仅 {share}，就此而言不够确定。</translation>
    </message>
    <message>
        <source>The face is cut off: {emotion} at {share} is not certain enough for that.</source>
        <translation>人脸不完整：{emotion} 仅 {share}，就此而言不够确定。</translation>
    </message>
    <message>
        <source>Why {emotion}? Face {number} at {seconds} s</source>
        <translation>为什么是{emotion}？人脸 {number}，{seconds} 秒</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}.</source>
        <translation>{emotion}的数值最高，为 {share}。</translation>
    </message>
    <message>
        <source>{emotion} has the highest figure, {share}, which is below the {threshold} that the settings ask for: the label reads uncertain.</source>
        <translation>{emotion}的数值最高，为 {share}，但低于设置要求的 {threshold}：标签显示为“不确定”。</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Sending: {streams}</source>
        <translation>正在发送：{streams}</translation>
    </message>
    <message>
        <source>Live values go to other programs; see Streams in the File menu.</source>
        <translation>实时数值正发送给其他程序；请参阅“文件”菜单中的“数据流”。</translation>
    </message>
    <message>
        <source>It failed: {reason}.</source>
        <translation>失败：{reason}。</translation>
    </message>
    <message>
        <source>Live values can go to other programs. Pictures are never sent. People whose expressions are shown to others should know of it.</source>
        <translation>实时数值可以发送给其他程序。绝不发送画面。如果向他人展示某人的表情，应让其知情。</translation>
    </message>
    <message>
        <source>Markers that other programs send through LSL come into the list of markers and the session</source>
        <translation>其他程序通过 LSL 发送的标记会加入标记列表和会话</translation>
    </message>
    <message>
        <source>Markers from LSL</source>
        <translation>来自 LSL 的标记</translation>
    </message>
    <message>
        <source>Name of a stream, or {all}</source>
        <translation>数据流的名称，或 {all}</translation>
    </message>
    <message>
        <source>{stream}: {target}</source>
        <translation>{stream}：{target}</translation>
    </message>
    <message>
        <source>State of {stream}</source>
        <translation>{stream} 的状态</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>1 marker received</source>
        <translation>已收到 1 个标记</translation>
    </message>
    <message>
        <source>{count} markers received</source>
        <translation>已收到 {count} 个标记</translation>
    </message>
    <message>
        <source>No such stream is there; {received}</source>
        <translation>没有这样的数据流；{received}</translation>
    </message>
    <message>
        <source>1 stream</source>
        <translation>1 个数据流</translation>
    </message>
    <message>
        <source>{count} streams</source>
        <translation>{count} 个数据流</translation>
    </message>
    <message>
        <source>{rate} frames a second</source>
        <translation>每秒 {rate} 帧</translation>
    </message>
    <message>
        <source>{count} sent</source>
        <translation>已发送 {count}</translation>
    </message>
    <message>
        <source>{count} lost</source>
        <translation>已丢失 {count}</translation>
    </message>
    <message>
        <source>1 listener</source>
        <translation>1 个接收方</translation>
    </message>
    <message>
        <source>{count} listeners</source>
        <translation>{count} 个接收方</translation>
    </message>
    <message>
        <source>{address} does not read ({count} lost)</source>
        <translation>{address} 没有读取（丢失 {count} 帧）</translation>
    </message>
    <message>
        <source>{address} was slow ({count} lost)</source>
        <translation>{address} 较慢（丢失 {count} 帧）</translation>
    </message>
    <message>
        <source>Received markers</source>
        <translation>收到的标记</translation>
    </message>
    <message>
        <source>Receiving: markers</source>
        <translation>正在接收：标记</translation>
    </message>
    <message>
        <source>Markers of other programs are taken ({target}); see Streams in the File menu.</source>
        <translation>正在接收其他程序的标记（{target}）；请参阅“文件”菜单中的“数据流”。</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>主机和端口</translation>
    </message>
    <message>
        <source>Messages over UDP for programs of music, light and games</source>
        <translation>通过 UDP 向音乐、灯光和游戏程序发送消息</translation>
    </message>
    <message>
        <source>WebSocket and page</source>
        <translation>WebSocket 和网页</translation>
    </message>
    <message>
        <source>Port, or host and port</source>
        <translation>端口，或主机和端口</translation>
    </message>
    <message>
        <source>JSON for programs, and a page for a projector or OBS</source>
        <translation>面向程序的 JSON，以及用于投影仪或 OBS 的网页</translation>
    </message>
    <message>
        <source>Lab Streaming Layer; every machine on the local network can see it</source>
        <translation>Lab Streaming Layer；本地网络中的每台计算机都能看到</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A line of JSON a frame, written to a new file</source>
        <translation>每帧一行 JSON，写入新文件</translation>
    </message>
    <message>
        <source>An error happened inside the program ({kind}: {reason}).</source>
        <translation>程序内部出错（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>The picture could not be saved in {folder}: {reason}.</source>
        <translation>无法将图片保存到 {folder}：{reason}。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The model {name}</source>
        <translation>模型 {name}</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>正确率</translation>
    </message>
    <message>
        <source>What the percentage means</source>
        <translation>百分比的含义</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>弱点</translation>
    </message>
    <message>
        <source>What it must not be used for</source>
        <translation>不得用于何处</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Looks at PrivateTest</source>
        <translation>查看 PrivateTest 的次数</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The percentage beside an emotion is how certain the model is of it. It is not the strength of a feeling, and an expression is not a feeling: people smile when they are not happy, and keep a straight face when they are not calm.</source>
        <translation>情绪旁的百分比是模型对该情绪的确定程度。它不是感受的强度，而且表情并不等于感受：人不高兴时也会微笑，不平静时也会面无表情。</translation>
    </message>
    <message>
        <source>{count} weights</source>
        <translation>{count} 个权重</translation>
    </message>
    <message>
        <source>{known}, {more}</source>
        <translation>{known}，{more}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>F1, mean of the emotions</source>
        <translation>F1，各情绪的平均</translation>
    </message>
    <message>
        <source>accuracy, mean of the emotions</source>
        <translation>准确率，各情绪的平均</translation>
    </message>
    <message>
        <source>precision, mean of the emotions</source>
        <translation>精确率，各情绪的平均</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>FER-2013 labels</source>
        <translation>FER-2013 标签</translation>
    </message>
    <message>
        <source>FER+ majority labels</source>
        <translation>FER+ 多数标签</translation>
    </message>
    <message>
        <source>95 % interval {low} to {high}</source>
        <translation>95% 区间 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{count} images</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>On pictures that it had never seen it agrees with FER-2013&apos;s labels about {number} times in ten. People who were shown such pictures agreed with those labels about {people} times in ten.</source>
        <translation>对于从未见过的图片，它与 FER-2013 标签十次中约有 {number} 次一致。人看这类图片时，与这些标签十次中约有 {people} 次一致。</translation>
    </message>
    <message>
        <source>With the majority label of ten annotators it agrees about {number} times in ten.</source>
        <translation>与十名标注者的多数标签相比，它十次中约有 {number} 次一致。</translation>
    </message>
    <message>
        <source>Its card does not say how often it is right; treat its results with caution.</source>
        <translation>其模型卡未说明正确率；请谨慎对待其结果。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>ONNX models ({endings})</source>
        <translation>ONNX 模型 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>{number} ms a face</source>
        <translation>每张人脸 {number} ms</translation>
    </message>
    <message>
        <source>less than 1 ms a face</source>
        <translation>每张人脸不到 1 ms</translation>
    </message>
    <message>
        <source>balanced, {time}</source>
        <translation>均衡，{time}</translation>
    </message>
    <message>
        <source>{speed}, {time}</source>
        <translation>{speed}，{time}</translation>
    </message>
    <message>
        <source>{speed}, {rightness}, {time}</source>
        <translation>{speed}，{rightness}，{time}</translation>
    </message>
    <message>
        <source>as fast</source>
        <translation>速度相当</translation>
    </message>
    <message>
        <source>twice as slow</source>
        <translation>用时为 2 倍</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>速度为 2 倍</translation>
    </message>
    <message>
        <source>{factor} times as slow</source>
        <translation>用时为 {factor} 倍</translation>
    </message>
    <message>
        <source>{factor} times as fast</source>
        <translation>速度为 {factor} 倍</translation>
    </message>
    <message>
        <source>right as often</source>
        <translation>正确率相当</translation>
    </message>
    <message>
        <source>right more often</source>
        <translation>正确率更高</translation>
    </message>
    <message>
        <source>right less often</source>
        <translation>正确率更低</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from.</source>
        <translation>当此模型判断为“{emotion}”时，在 100 张未用于学习的人脸中，有 {number} 张的十人多数意见与之相同。</translation>
    </message>
    <message>
        <source>Where this model says {emotion}, most of ten people had said so for {number} of 100 faces that it had not learnt from (measured on few pictures, {count}).</source>
        <translation>当此模型判断为“{emotion}”时，在 100 张未用于学习的人脸中，有 {number} 张的十人多数意见与之相同（测量所用图片较少，{count} 张）。</translation>
    </message>
    <message>
        <source>Of such faces that people called {emotion}, it names {number} of 100 so.</source>
        <translation>在人们判断为“{emotion}”的这类人脸中，它每 100 张认出 {number} 张。</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100.</source>
        <translation>对于其他来源的照片，“{emotion}”每 100 张有 {number} 张正确。</translation>
    </message>
    <message>
        <source>On photographs of other origin {emotion} was right for {number} of 100 (measured on few pictures, {count}).</source>
        <translation>对于其他来源的照片，“{emotion}”每 100 张有 {number} 张正确（测量所用图片较少，{count} 张）。</translation>
    </message>
    <message>
        <source>The model&apos;s card does not say how often {emotion} is right; treat it with caution.</source>
        <translation>模型卡未说明“{emotion}”的正确率；请谨慎对待。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>added by you: {file}</source>
        <translation>由您添加：{file}</translation>
    </message>
    <message>
        <source>Residual network, {number} million parameters</source>
        <translation>残差网络，{number} 百万参数</translation>
    </message>
    <message>
        <source>Residual network with squeeze-excitation, {number} million parameters</source>
        <translation>带 squeeze-excitation 的残差网络，{number} 百万参数</translation>
    </message>
    <message>
        <source>Small residual network, {number} million parameters</source>
        <translation>小型残差网络，{number} 百万参数</translation>
    </message>
    <message>
        <source>ResNet50 for small faces, {number} million parameters</source>
        <translation>适用于小面部的 ResNet50，{number} 百万参数</translation>
    </message>
    <message>
        <source>Wide CNN, {number} million parameters</source>
        <translation>宽 CNN，{number} 百万参数</translation>
    </message>
    <message>
        <source>The first choice: learnt from what ten people saw in each face, also in blurred, dim and covered ones.</source>
        <translation>首选：从十个人对每张面部的看法中学习，包括模糊、昏暗和被遮挡的面部。</translation>
    </message>
    <message>
        <source>The classic network of its kind: small enough for every machine, and right about as often as people agree with FER-2013&apos;s labels.</source>
        <translation>同类中的经典网络：小到任何机器都能运行，正确率约等于人们与 FER-2013 标签的一致程度。</translation>
    </message>
    <message>
        <source>To compare with and to go on from: larger and slower than the first choice, and not more often right.</source>
        <translation>用于比较和继续开发：比首选更大更慢，正确率并不更高。</translation>
    </message>
    <message>
        <source>Small, quick, and trained on what ten people saw in each face as well.</source>
        <translation>小巧、快速，同样由十个人对每张面部的看法训练而成。</translation>
    </message>
    <message>
        <source>Learnt from posed and press photographs of the web, mostly of adults facing the camera.</source>
        <translation>由网上摆拍和新闻照片训练而成，多为面对镜头的成年人。</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that most of ten people called so.</source>
        <translation>在 {part} 上，对于十个人中多数人如此判断的面部，它能认出{first} {share1}、{second} {share2}、{third} {share3}。</translation>
    </message>
    <message>
        <source>On {part} it recognises {first} in {share1}, {second} in {share2} and {third} in {share3} of the faces that FER-2013 labels so.</source>
        <translation>在 {part} 上，对于 FER-2013 如此标注的面部，它能认出{first} {share1}、{second} {share2}、{third} {share3}。</translation>
    </message>
    <message>
        <source>Right on {share} of these faces, it is right on {share1} ({first}) and {share2} ({second}) when disturbed.</source>
        <translation>对这些面部的正确率为 {share}，受干扰时为 {share1}（{first}）和 {share2}（{second}）。</translation>
    </message>
    <message>
        <source>An expression is not a feeling.</source>
        <translation>表情并不等于感受。</translation>
    </message>
    <message>
        <source>Not for judging people: no decisions on jobs, school, credit, health, guilt or truth.</source>
        <translation>不得用于评判他人：不得据此对工作、学业、信贷、健康、罪责或真伪作出决定。</translation>
    </message>
    <message>
        <source>The EU forbids emotion recognition at work and in schools, but for medical and safety reasons.</source>
        <translation>欧盟禁止在工作场所和学校进行情绪识别，医疗和安全原因除外。</translation>
    </message>
    <message>
        <source>FER-2013, part Training, without training images that also stand in a test part and blank training images; labels {labels}; epoch and temperature chosen on {part}.</source>
        <translation>FER-2013 的 Training 部分，不含同时出现在测试部分的训练图像和空白训练图像；标签 {labels}；训练轮数和温度在 {part} 上选定。</translation>
    </message>
    <message>
        <source>Begun with {origin}.</source>
        <translation>初始权重：{origin}。</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT).</source>
        <translation>权重：同本项目（MIT）。</translation>
    </message>
    <message>
        <source>Weights: as the project (MIT); begun with {origin}.</source>
        <translation>权重：同本项目（MIT）；初始权重：{origin}。</translation>
    </message>
    <message>
        <source>FER-2013&apos;s images come from a web search for a research challenge (Goodfellow et al., 2013), without licences of their own; FER+ labels: MIT.</source>
        <translation>FER-2013 的图像来自为一项研究竞赛所做的网络搜索（Goodfellow 等，2013），没有各自的许可；FER+ 标签：MIT。</translation>
    </message>
    <message>
        <source>recall of {emotion}</source>
        <translation>{emotion}的召回率</translation>
    </message>
    <message>
        <source>precision of {emotion}</source>
        <translation>{emotion}的精确率</translation>
    </message>
    <message>
        <source>flip</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>ten-crop</source>
        <translation>十次裁剪</translation>
    </message>
    <message>
        <source>without leaks</source>
        <translation>无泄漏</translation>
    </message>
    <message>
        <source>decided by other faces</source>
        <translation>由其他面部决定</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>noisy</source>
        <translation>有噪声</translation>
    </message>
    <message>
        <source>low light</source>
        <translation>光线不足</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>部分遮挡</translation>
    </message>
    <message>
        <source>shifted {share}</source>
        <translation>平移 {share}</translation>
    </message>
    <message>
        <source>larger box {share}</source>
        <translation>框增大 {share}</translation>
    </message>
    <message>
        <source>smaller box {share}</source>
        <translation>框缩小 {share}</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA 显卡 (CUDA)</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (TensorRT)</source>
        <translation>NVIDIA 显卡 (TensorRT)</translation>
    </message>
    <message>
        <source>Graphics card (DirectML)</source>
        <translation>显卡 (DirectML)</translation>
    </message>
    <message>
        <source>Apple (CoreML)</source>
        <translation>Apple (CoreML)</translation>
    </message>
    <message>
        <source>Intel (OpenVINO)</source>
        <translation>Intel (OpenVINO)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Marked stretch</source>
        <translation>已标记的片段</translation>
    </message>
    <message>
        <source>L&amp;abel</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Give the marked stretch a label by hand</source>
        <translation>为已标记的片段人工添加标签</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>更正(&amp;T)</translation>
    </message>
    <message>
        <source>What can be done with the stretch</source>
        <translation>可对该片段进行的操作</translation>
    </message>
    <message>
        <source>Use this stretch as the &amp;baseline…</source>
        <translation>将此片段用作基线(&amp;B)…</translation>
    </message>
    <message>
        <source>Write a table with the change of each emotion against the person&apos;s median in the stretch, which lasts 5 s or more</source>
        <translation>写入表格，列出各情绪相对于该人物在此片段中的中位数的变化；片段须持续 5 秒或更长</translation>
    </message>
    <message>
        <source>Export &amp;corrected faces…</source>
        <translation>导出更正后的人脸(&amp;C)…</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled</source>
        <translation>写入您加过标签的所有片段中的人脸</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>更多(&amp;O)</translation>
    </message>
    <message>
        <source>Baseline, corrected faces</source>
        <translation>基线、更正后的人脸</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>未选择人物</translation>
    </message>
    <message>
        <source>Mark a stretch: I begins it, O ends it.</source>
        <translation>标记片段：按 I 开始，按 O 结束。</translation>
    </message>
    <message>
        <source>{begin} to {end} s, 1 frame: {person}</source>
        <translation>{begin} 到 {end} 秒，1 帧：{person}</translation>
    </message>
    <message>
        <source>{begin} to {end} s, {count} frames: {person}</source>
        <translation>{begin} 到 {end} 秒，{count} 帧：{person}</translation>
    </message>
    <message>
        <source>Label the marked stretch: {emotion}</source>
        <translation>为已标记的片段加标签：{emotion}</translation>
    </message>
    <message>
        <source>Take the labels of the marked stretch away</source>
        <translation>去除已标记片段的标签</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Mark &amp;begin</source>
        <translation>标记开始(&amp;B)</translation>
    </message>
    <message>
        <source>Begin the stretch at this frame</source>
        <translation>从此帧开始片段</translation>
    </message>
    <message>
        <source>Mark &amp;end</source>
        <translation>标记结束(&amp;E)</translation>
    </message>
    <message>
        <source>End the stretch with this frame</source>
        <translation>以此帧结束片段</translation>
    </message>
    <message>
        <source>&amp;Unmark</source>
        <translation>取消标记(&amp;U)</translation>
    </message>
    <message>
        <source>Mark no stretch</source>
        <translation>不标记任何片段</translation>
    </message>
    <message>
        <source>&amp;No face here</source>
        <translation>此处无人脸(&amp;N)</translation>
    </message>
    <message>
        <source>The stretch shows no face, a false box</source>
        <translation>该片段中没有人脸，是误检的方框</translation>
    </message>
    <message>
        <source>Cut &amp;out</source>
        <translation>剔除(&amp;X)</translation>
    </message>
    <message>
        <source>Leave the stretch out, with everybody in it</source>
        <translation>略去该片段及其中的所有人物</translation>
    </message>
    <message>
        <source>&amp;Give to</source>
        <translation>归给(&amp;G)</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>新的人物</translation>
    </message>
    <message>
        <source>These are pictures of faces. Whoever gets the folder sees who was recorded: keep it and pass it on as you may keep and pass on the video itself. The command erase removes a person from it again.</source>
        <translation>这些是人脸图片。得到该文件夹的人会看到录制了谁：请像保存和传递视频本身那样保存和传递它。erase 命令可以从中抹除某个人物。</translation>
    </message>
    <message>
        <source>Write a table against the baseline</source>
        <translation>写入相对于基线的表格</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export corrected faces</source>
        <translation>导出更正后的人脸</translation>
    </message>
    <message>
        <source>Write the faces of all stretches that you labelled as pictures?</source>
        <translation>将您加过标签的所有片段中的人脸写成图片吗？</translation>
    </message>
    <message>
        <source>&amp;Choose a folder…</source>
        <translation>选择文件夹(&amp;C)…</translation>
    </message>
    <message>
        <source>A new folder for the faces</source>
        <translation>用于存放人脸的新文件夹</translation>
    </message>
    <message>
        <source>The report is {name}, beside the result.</source>
        <translation>报告是 {name}，在结果旁边。</translation>
    </message>
    <message>
        <source>{name}: 1 row against the baseline of {person}.</source>
        <translation>{name}：相对于 {person} 的基线，1 行。</translation>
    </message>
    <message>
        <source>{name}: {count} rows against the baseline of {person}.</source>
        <translation>{name}：相对于 {person} 的基线，{count} 行。</translation>
    </message>
    <message>
        <source>1 face in {folder}.</source>
        <translation>{folder} 中有 1 张人脸。</translation>
    </message>
    <message>
        <source>{count} faces in {folder}.</source>
        <translation>{folder} 中有 {count} 张人脸。</translation>
    </message>
    <message>
        <source>Open a result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Tables and summaries</source>
        <translation>表格和摘要</translation>
    </message>
    <message>
        <source>Open a session or a folder of results</source>
        <translation>打开会话或结果文件夹</translation>
    </message>
    <message>
        <source>Find the video</source>
        <translation>查找视频</translation>
    </message>
    <message>
        <source>Videos and pictures</source>
        <translation>视频和图片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>&amp;Open result…</source>
        <translation>打开结果(&amp;U)…</translation>
    </message>
    <message>
        <source>Open a table or a summary (Ctrl+Shift+O)</source>
        <translation>打开表格或摘要（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Open sess&amp;ion or folder…</source>
        <translation>打开会话或文件夹(&amp;I)…</translation>
    </message>
    <message>
        <source>Open a recorded session, or choose from a folder&apos;s results</source>
        <translation>打开录制的会话，或从文件夹的结果中选择</translation>
    </message>
    <message>
        <source>Open &amp;with sound</source>
        <translation>带声音打开(&amp;N)</translation>
    </message>
    <message>
        <source>Open the video in this computer&apos;s own player</source>
        <translation>用本机的播放器打开视频</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Write the report of this result beside it, and open it</source>
        <translation>在结果旁边生成其报告并打开</translation>
    </message>
    <message>
        <source>Re&amp;cent</source>
        <translation>最近(&amp;C)</translation>
    </message>
    <message>
        <source>Results that were reviewed last</source>
        <translation>最近审阅过的结果</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>The video {name} is not there, so the annotated copy is shown; its boxes and labels are part of the picture.</source>
        <translation>视频 {name} 不存在，因此显示标注副本；其方框和标签是画面的一部分。</translation>
    </message>
    <message>
        <source>The video {name} is not there, so boxes and labels are shown without pictures.</source>
        <translation>视频 {name} 不存在，因此只显示方框和标签，没有画面。</translation>
    </message>
    <message>
        <source>The video of this session is not there, so boxes and labels are shown without pictures.</source>
        <translation>此会话的视频不存在，因此只显示方框和标签，没有画面。</translation>
    </message>
    <message>
        <source>Faces were hidden in this session: boxes and labels stand on an empty ground.</source>
        <translation>此会话中人脸已隐藏：方框和标签显示在空白背景上。</translation>
    </message>
    <message>
        <source>{name} is another file than the one that was annotated; boxes may not fit.</source>
        <translation>{name} 不是当初标注的那个文件；方框可能不吻合。</translation>
    </message>
    <message>
        <source>This video has no table: it is shown alone.</source>
        <translation>此视频没有表格，因此只显示视频。</translation>
    </message>
    <message>
        <source>The times of this table do not rise, so it is shown without boxes.</source>
        <translation>此表格的时间不是递增的，因此显示时没有方框。</translation>
    </message>
    <message>
        <source>Results of the folder</source>
        <translation>文件夹中的结果</translation>
    </message>
    <message>
        <source>Enter or a double click opens the result</source>
        <translation>按 Enter 或双击可打开结果</translation>
    </message>
    <message>
        <source>1 result: choose one</source>
        <translation>1 个结果：请选择</translation>
    </message>
    <message>
        <source>{count} results: choose one</source>
        <translation>{count} 个结果：请选择</translation>
    </message>
    <message>
        <source>Drop a table, a summary, a recorded session or a folder of results here, or open one.</source>
        <translation>将表格、摘要、录制的会话或结果文件夹拖放到此处，或打开一个。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>No result is open</source>
        <translation>未打开结果</translation>
    </message>
    <message>
        <source>Find the video…</source>
        <translation>查找视频…</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>无法显示结果</translation>
    </message>
    <message>
        <source>“Open with sound” plays it in another program.</source>
        <translation>“带声音打开”会在其他程序中播放。</translation>
    </message>
    <message>
        <source>This person has one face only.</source>
        <translation>此人物只有一张人脸。</translation>
    </message>
    <message>
        <source>Faces of this result were also compared by their own texture. Nothing of that was kept.</source>
        <translation>此结果中的人脸还按其自身纹理进行过比较。相关数据均未保留。</translation>
    </message>
    <message>
        <source>People in this result</source>
        <translation>此结果中的人物</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Drag a person onto another to make one of the two; F2 gives a name; Enter goes to where the person comes</source>
        <translation>将一个人物拖到另一个上可将两者合并；按 F2 命名；按 Enter 转到该人物出现之处</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>合并到(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Give the chosen person a name</source>
        <translation>为所选人物命名</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
    </message>
    <message>
        <source>Make each face of the chosen person a person of its own</source>
        <translation>将所选人物的每张人脸变为单独的人物</translation>
    </message>
    <message>
        <source>&amp;False face</source>
        <translation>误检人脸(&amp;F)</translation>
    </message>
    <message>
        <source>The chosen person&apos;s boxes show no face</source>
        <translation>所选人物的方框中没有人脸</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>再次进行该更改</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>更改(&amp;G)</translation>
    </message>
    <message>
        <source>Rename, merge or split the chosen person</source>
        <translation>重命名、合并或拆分所选人物</translation>
    </message>
    <message>
        <source>&amp;Join them</source>
        <translation>合并(&amp;J)</translation>
    </message>
    <message>
        <source>Make one person of the two</source>
        <translation>将两者合并为一个人物</translation>
    </message>
    <message>
        <source>{person} and {other} may be one person: {reason}.</source>
        <translation>{person} 和 {other} 可能是同一个人：{reason}。</translation>
    </message>
    <message>
        <source>{action}: {change} ({key})</source>
        <translation>{action}：{change}（{key}）</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 个人物</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} 个人物</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 张人脸</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} 张人脸</translation>
    </message>
    <message>
        <source>the same clothes</source>
        <translation>衣着相同</translation>
    </message>
    <message>
        <source>the same place</source>
        <translation>位置相同</translation>
    </message>
    <message>
        <source>a similar face</source>
        <translation>人脸相似</translation>
    </message>
    <message>
        <source>nobody else</source>
        <translation>没有其他人</translation>
    </message>
    <message>
        <source>{seconds} s later</source>
        <translation>{seconds} 秒后</translation>
    </message>
    <message>
        <source>take the name of {person} away</source>
        <translation>去除 {person} 的姓名</translation>
    </message>
    <message>
        <source>name {person} {name}</source>
        <translation>将 {person} 命名为 {name}</translation>
    </message>
    <message>
        <source>merge {person} into {other}</source>
        <translation>将 {person} 合并到 {other}</translation>
    </message>
    <message>
        <source>split face {face} from {person}</source>
        <translation>将人脸 {face} 从 {person} 拆分</translation>
    </message>
    <message>
        <source>give face {face} to {person}</source>
        <translation>将人脸 {face} 归给 {person}</translation>
    </message>
    <message>
        <source>mark face {face} as false</source>
        <translation>将人脸 {face} 标为误检</translation>
    </message>
    <message>
        <source>clear codes of face {face}</source>
        <translation>清除人脸 {face} 的编码</translation>
    </message>
    <message>
        <source>code face {face} as {emotion}</source>
        <translation>将人脸 {face} 编码为{emotion}</translation>
    </message>
    <message>
        <source>cut a stretch out</source>
        <translation>剔除一个片段</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;A)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play &amp;backwards</source>
        <translation>倒放(&amp;B)</translation>
    </message>
    <message>
        <source>Play backwards; again: faster</source>
        <translation>倒放；再次按下：更快</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play &amp;forwards</source>
        <translation>正放(&amp;W)</translation>
    </message>
    <message>
        <source>Play forwards; again: faster</source>
        <translation>正放；再次按下：更快</translation>
    </message>
    <message>
        <source>A frame ba&amp;ck</source>
        <translation>后退一帧(&amp;K)</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>A frame &amp;on</source>
        <translation>前进一帧(&amp;Z)</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>To the &amp;beginning</source>
        <translation>转到开头(&amp;Q)</translation>
    </message>
    <message>
        <source>Go to the beginning</source>
        <translation>转到开头</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>转到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>转到结尾</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减速(&amp;X)</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>放慢播放</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加速(&amp;Y)</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>加快播放</translation>
    </message>
    <message>
        <source>&amp;Boxes and labels</source>
        <translation>方框和标签(&amp;B)</translation>
    </message>
    <message>
        <source>Show boxes, labels and names</source>
        <translation>显示方框、标签和姓名</translation>
    </message>
    <message>
        <source>So&amp;und</source>
        <translation>声音(&amp;D)</translation>
    </message>
    <message>
        <source>Play the sound at speed 1</source>
        <translation>以 1 倍速播放声音</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} 或 {other}</translation>
    </message>
    <message>
        <source>Picture of the result</source>
        <translation>结果画面</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of playing ([ and ])</source>
        <translation>播放速度（[ 和 ]）</translation>
    </message>
    <message>
        <source>Rate of playing</source>
        <translation>播放速率</translation>
    </message>
    <message>
        <source>plays at {speed}×</source>
        <translation>以 {speed}× 播放</translation>
    </message>
    <message>
        <source>plays backwards at {speed}×</source>
        <translation>以 {speed}× 倒放</translation>
    </message>
    <message>
        <source>Compare with another result</source>
        <translation>与另一结果比较</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The frames of {name} are not in the order of their times.</source>
        <translation>{name} 的帧未按时间顺序排列。</translation>
    </message>
    <message>
        <source>Lanes: what each person shows over time</source>
        <translation>轨道：每个人物随时间的表现</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>没有看到任何人。</translation>
    </message>
    <message>
        <source>other result</source>
        <translation>另一结果</translation>
    </message>
    <message>
        <source>Values under the pointer</source>
        <translation>指针处的数值</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>曲线(&amp;W)</translation>
    </message>
    <message>
        <source>Show the probability of every emotion below each lane</source>
        <translation>在每条轨道下方显示各情绪的概率</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>显示更长时间</translation>
    </message>
    <message>
        <source>Show less time, in more detail</source>
        <translation>显示更短时间，更详细</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Show the whole recording</source>
        <translation>显示整个录制</translation>
    </message>
    <message>
        <source>Agreement with the other result</source>
        <translation>与另一结果的一致性</translation>
    </message>
    <message>
        <source>&amp;Next difference</source>
        <translation>下一差异(&amp;D)</translation>
    </message>
    <message>
        <source>Go to where the two results differ next (N; Shift+N the one before)</source>
        <translation>转到两个结果的下一处差异（按 N；Shift+N 为上一处）</translation>
    </message>
    <message>
        <source>Which part of the recording the lanes show</source>
        <translation>轨道显示的是录制的哪一部分</translation>
    </message>
    <message>
        <source>{tip} ({key} in the lanes)</source>
        <translation>{tip}（在轨道上按 {key}）</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>比较(&amp;P)…</translation>
    </message>
    <message>
        <source>Show another result of this recording, as of another model, below this one</source>
        <translation>在下方显示此录制的另一结果，例如另一模型的结果</translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation>停止比较(&amp;P)</translation>
    </message>
    <message>
        <source>Show this result alone again</source>
        <translation>只显示此结果</translation>
    </message>
    <message>
        <source>{name} has none of these faces</source>
        <translation>{name} 中没有这些人脸</translation>
    </message>
    <message>
        <source>{name}: the same label on {share} of {count} faces that both have; {here} only here, {there} only there</source>
        <translation>{name}：在双方都有的 {count} 张人脸中，{share} 的标签相同；{here} 张仅此处有，{there} 张仅对方有</translation>
    </message>
    <message>
        <source>small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>turned</source>
        <translation>偏转</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>{time} · {person}: {values}</source>
        <translation>{time} · {person}：{values}</translation>
    </message>
    <message>
        <source>quality {quality}</source>
        <translation>质量：{quality}</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>other result {emotion}</source>
        <translation>另一结果：{emotion}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>良好</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Thorough (slower)</source>
        <translation>彻底（较慢）</translation>
    </message>
    <message>
        <source>Light (faces appear later)</source>
        <translation>轻量（人脸出现较晚）</translation>
    </message>
    <message>
        <source>Network and cascades</source>
        <translation>网络和级联</translation>
    </message>
    <message>
        <source>Haar cascades alone</source>
        <translation>仅 Haar 级联</translation>
    </message>
    <message>
        <source>Boxes and labels alone</source>
        <translation>仅方框和标签</translation>
    </message>
    <message>
        <source>Pixelated faces (no guarantee)</source>
        <translation>像素化的人脸（不作保证）</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>Open a video or picture</source>
        <translation>打开视频或图片</translation>
    </message>
    <message>
        <source>Videos and pictures ({endings})</source>
        <translation>视频和图片 ({endings})</translation>
    </message>
    <message>
        <source>Videos ({endings})</source>
        <translation>视频 ({endings})</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>打开地址</translation>
    </message>
    <message>
        <source>Address of a camera or stream (http, https or rtsp). The program connects to no other address:</source>
        <translation>摄像头或视频流的地址（http、https 或 rtsp）。程序不会连接其他任何地址：</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>未找到摄像头</translation>
    </message>
    <message>
        <source>Connect a camera. Where one is connected, another program or the system&apos;s privacy settings may keep it.</source>
        <translation>请连接摄像头。如果已连接，可能是其他程序正在使用它，或被系统的隐私设置隐藏。</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>How sure the model is</source>
        <translation>模型的确定程度</translation>
    </message>
    <message>
        <source>How likely each emotion is</source>
        <translation>各情绪的可能性</translation>
    </message>
    <message>
        <source>How sure the model is of each emotion. All of them together make 100 %.
It is the model&apos;s certainty, not the strength of a feeling.</source>
        <translation>模型对每种情绪的确定程度。所有情绪合计为 100%。
这是模型的确定程度，不是感受的强度。</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>The model&apos;s whole input: 48 by 48 gray pixels.</source>
        <translation>模型的全部输入：48 × 48 灰度像素。</translation>
    </message>
    <message>
        <source>No face at the moment.</source>
        <translation>当前没有人脸。</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>模型看到的内容</translation>
    </message>
    <message>
        <source>What the model sees of the face: gray, 48 by 48 pixels, enlarged.</source>
        <translation>模型看到的人脸：灰度，48 × 48 像素，已放大。</translation>
    </message>
    <message>
        <source>What the face showed over time</source>
        <translation>人脸表情随时间的变化</translation>
    </message>
    <message>
        <source>Left and right read the values, space stops the chart and lets it go on.</source>
        <translation>左右箭头读取数值，空格键暂停或继续图表。</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>{moment} · at {clock}</source>
        <translation>{moment} · 位于 {clock}</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>marker {number}</source>
        <translation>标记 {number}</translation>
    </message>
    <message>
        <source>no face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>{time}前</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>All emotions, stacked to 100 %, in the order of the bars</source>
        <translation>所有情绪，堆叠至 100%，按条形的顺序</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>三条线</translation>
    </message>
    <message>
        <source>The three emotions that were strongest in the time shown</source>
        <translation>所示时间内最强的三种情绪</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>How the past is drawn</source>
        <translation>过去的绘制方式</translation>
    </message>
    <message>
        <source>How much of the past is shown</source>
        <translation>显示过去多长时间</translation>
    </message>
    <message>
        <source>The time over which the chart is averaged; labels and tables are not changed by it</source>
        <translation>图表取平均的时长；不会改变标签和表格</translation>
    </message>
    <message>
        <source>Let the chart go on</source>
        <translation>继续图表</translation>
    </message>
    <message>
        <source>Stop the chart; nothing is lost</source>
        <translation>暂停图表；不会丢失任何内容</translation>
    </message>
    <message>
        <source>{what} (Space on the chart)</source>
        <translation>{what}（在图表上按空格键）</translation>
    </message>
    <message>
        <source>No average</source>
        <translation>不取平均</translation>
    </message>
    <message>
        <source>Average {seconds} s</source>
        <translation>平均 {seconds} 秒</translation>
    </message>
    <message>
        <source>{emotion}, by hand</source>
        <translation>{emotion}，人工标注</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Come closer to the camera.</source>
        <translation>请靠近摄像头。</translation>
    </message>
    <message>
        <source>Move into the picture: the face is cut off.</source>
        <translation>请移入画面：人脸不完整。</translation>
    </message>
    <message>
        <source>More light on the face helps.</source>
        <translation>请增加脸部光线。</translation>
    </message>
    <message>
        <source>Face the camera.</source>
        <translation>请正对摄像头。</translation>
    </message>
    <message>
        <source>Hold still, or focus the camera.</source>
        <translation>请保持不动，或让摄像头对焦。</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>视频中的位置</translation>
    </message>
    <message>
        <source>Click or drag to go to a place in the video</source>
        <translation>单击或拖动可转到视频中的某处</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>时间和时长</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>循环(&amp;Y)</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>到结尾后从头开始</translation>
    </message>
    <message>
        <source>A face in the picture is described here.</source>
        <translation>此处描述画面中的一张人脸。</translation>
    </message>
    <message>
        <source>Click a face in the picture to choose it.</source>
        <translation>单击画面中的人脸即可选择。</translation>
    </message>
    <message>
        <source>Hidden at the moment: these values are from when the face was last seen.</source>
        <translation>当前被遮挡：这些数值来自最后一次看到该人脸时。</translation>
    </message>
    <message>
        <source>No emotion stands out enough to name it.</source>
        <translation>没有一种情绪足够突出，无法命名。</translation>
    </message>
    <message>
        <source>Not certain enough to name an emotion, since the face is {reasons}.</source>
        <translation>不够确定，无法命名情绪，因为人脸{reasons}。</translation>
    </message>
    <message>
        <source>small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>turned aside</source>
        <translation>偏转</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>The chosen face</source>
        <translation>所选的人脸</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>人脸 {number}</translation>
    </message>
    <message>
        <source>{emotion}, {share} sure</source>
        <translation>{emotion}，确定程度 {share}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}且{second}</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>no faces</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>1 face</source>
        <translation>1 张人脸</translation>
    </message>
    <message>
        <source>{count} faces</source>
        <translation>{count} 张人脸</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>See emotions in faces, live, on your own machine. No data leaves it: the program connects only to addresses that you enter.</source>
        <translation>在您自己的计算机上实时查看人脸中的情绪。数据不会离开本机：程序只连接您输入的地址。</translation>
    </message>
    <message>
        <source>MIT licence; THIRD_PARTY.md lists included software of others with its licences.</source>
        <translation>MIT 许可证；THIRD_PARTY.md 列出所含的第三方软件及其许可证。</translation>
    </message>
    <message>
        <source>About fer-desktop</source>
        <translation>关于 fer-desktop</translation>
    </message>
    <message>
        <source>The program crashed the last time</source>
        <translation>程序上次意外崩溃</translation>
    </message>
    <message>
        <source>A library that the program uses failed, and the program ended. What was recorded until then is kept. This report was written to {file}. It holds no picture; names of your files may stand in it: read it before you send it to anyone.</source>
        <translation>程序使用的一个库出现故障，程序因此结束。此前录制的内容已保留。本报告已写入 {file}。其中没有图片，但可能含有您的文件名：发送给他人之前请先阅读。</translation>
    </message>
    <message>
        <source>Report of the crash</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy its text, for an issue report or a mail</source>
        <translation>复制报告文本，用于问题报告或邮件</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>There is no face to explain.</source>
        <translation>没有可解释的人脸。</translation>
    </message>
    <message>
        <source>An expression is not a feeling: this program estimates how faces look. Nothing about a person may be decided by it.</source>
        <translation>表情不等于感受：本程序估计的是人脸的外观。不得据此对任何人作出决定。</translation>
    </message>
    <message>
        <source>Use {camera}: the people here agree</source>
        <translation>使用 {camera}：在场的人已同意</translation>
    </message>
    <message>
        <source>Responsible use</source>
        <translation>负责任的使用</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>An error happened inside the program ({error}). The program continues; details are in {file}.</source>
        <translation>程序内部出错（{error}）。程序将继续运行；详情见 {file}。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The source is closed. Choose another one:</source>
        <translation>来源已关闭。请选择其他来源：</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Ma&amp;rkers</source>
        <translation>标记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>{name} was added to your models and is now in use.</source>
        <translation>{name} 已添加到您的模型中，现在正在使用。</translation>
    </message>
    <message>
        <source>Open in review</source>
        <translation>在审阅中打开</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>An expression is not a feeling</source>
        <translation>表情不等于感受</translation>
    </message>
    <message>
        <source>The program sees how a face looks, not how a person feels. People smile when they are sad and frown when they think. Do not make decisions about anyone by its output.</source>
        <translation>程序看到的是人脸的外观，而不是人的感受。人在悲伤时也会微笑，在思考时也会皱眉。请勿根据其输出对任何人作出决定。</translation>
    </message>
    <message>
        <source>Ask the people in front of the camera</source>
        <translation>请征得摄像头前的人同意</translation>
    </message>
    <message>
        <source>Explain what the program does, and continue only if they agree. Pictures stay on this machine; nothing is sent, and nothing is kept unless you save it.</source>
        <translation>请说明程序的用途，仅在他们同意时继续。画面只留在本机；不会发送任何内容，除非您保存，否则也不会保留任何内容。</translation>
    </message>
    <message>
        <source>Not at work, not in schools</source>
        <translation>不用于工作场所，不用于学校</translation>
    </message>
    <message>
        <source>The European Union forbids systems that infer emotions of people at work and in education, except for medical or safety reasons (AI Act, Article 5). Other places have rules of their own.</source>
        <translation>欧盟禁止在工作和教育场所使用推断人的情绪的系统，出于医疗或安全原因的除外（《人工智能法》第 5 条）。其他地区有各自的规定。</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>我明白了</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faces</source>
        <translation>人脸(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Average labels over time</source>
        <translation>随时间平均标签(&amp;A)</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Alternative (alt2)</source>
        <translation>备选 (alt2)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;Mirror cameras</source>
        <translation>摄像头镜像(&amp;M)</translation>
    </message>
    <message>
        <source>M&amp;irror other sources</source>
        <translation>其他来源镜像(&amp;I)</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Labels flicker less; a change is still visible within half a second</source>
        <translation>标签闪烁更少；变化仍会在半秒内显示出来</translation>
    </message>
    <message>
        <source>&amp;Time constant</source>
        <translation>时间常数(&amp;T)</translation>
    </message>
    <message>
        <source>Longer gives steadier labels, shorter gives faster changes</source>
        <translation>越长标签越稳定，越短变化越快</translation>
    </message>
    <message>
        <source>&amp;Uncertain below</source>
        <translation>低于此值为不确定(&amp;U)</translation>
    </message>
    <message>
        <source>A face whose best emotion is less likely than this reads &quot;uncertain&quot;; one that is small, dark, blurred, turned aside or cut off needs half as much again</source>
        <translation>若人脸最可能的情绪低于此值，则显示为“不确定”；太小、太暗、模糊、偏转或不完整的人脸需达到此值的 1.5 倍</translation>
    </message>
    <message>
        <source>&amp;Detector</source>
        <translation>检测器(&amp;D)</translation>
    </message>
    <message>
        <source>What finds faces; the network also finds tilted ones</source>
        <translation>用什么查找人脸；网络也能找到倾斜的人脸</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>How thoroughly each frame is searched for faces; the thorough way searches every frame completely</source>
        <translation>在每帧中查找人脸的彻底程度；“彻底”会完整搜索每一帧</translation>
    </message>
    <message>
        <source>S&amp;mallest face</source>
        <translation>最小人脸(&amp;M)</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s shorter side</source>
        <translation>相对于画面短边的比例</translation>
    </message>
    <message>
        <source>Casc&amp;ade</source>
        <translation>级联(&amp;E)</translation>
    </message>
    <message>
        <source>Which of OpenCV&apos;s face detectors is used</source>
        <translation>使用 OpenCV 的哪个人脸检测器</translation>
    </message>
    <message>
        <source>Scale s&amp;tep</source>
        <translation>缩放步长(&amp;T)</translation>
    </message>
    <message>
        <source>Ratio of two neighbouring face sizes: smaller finds more and takes longer</source>
        <translation>相邻两个人脸尺寸之比：越小找到的越多，但用时越长</translation>
    </message>
    <message>
        <source>&amp;Neighbours</source>
        <translation>邻近数(&amp;N)</translation>
    </message>
    <message>
        <source>Overlapping detections that count as a face: more of them give fewer false faces, but also fewer true ones</source>
        <translation>视为一张人脸所需的重叠检测数：越多误检越少，但正确检出也越少</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Requested from the camera, which uses the nearest that it supports</source>
        <translation>向摄像头请求的值，摄像头会使用其支持的最接近的值</translation>
    </message>
    <message>
        <source>R&amp;ate</source>
        <translation>帧率(&amp;A)</translation>
    </message>
    <message>
        <source>Show cameras as in a mirror; labels stay readable</source>
        <translation>像镜子一样显示摄像头画面；标签仍可阅读</translation>
    </message>
    <message>
        <source>Videos, pictures and streams</source>
        <translation>视频、图片和视频流</translation>
    </message>
    <message>
        <source>No model is loaded yet</source>
        <translation>尚未加载模型</translation>
    </message>
    <message>
        <source>Col&amp;ours</source>
        <translation>颜色(&amp;T)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>动态效果(&amp;M)</translation>
    </message>
    <message>
        <source>Reduced: charts move on in steps, nothing is animated</source>
        <translation>减少：图表逐步前移，没有动画</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Of this window, from the next start on; tables stay as they are</source>
        <translation>本窗口的语言，下次启动时生效；表格保持不变</translation>
    </message>
    <message>
        <source>Recorded p&amp;ictures</source>
        <translation>录制的画面(&amp;I)</translation>
    </message>
    <message>
        <source>What the pictures of a recorded session hold; from the next one on</source>
        <translation>录制会话的画面中包含什么；从下一次录制起生效</translation>
    </message>
    <message>
        <source>Recorded &amp;sound</source>
        <translation>录制的声音(&amp;S)</translation>
    </message>
    <message>
        <source>Whether a recorded session has sound, from the next one on; ask everybody who can be heard</source>
        <translation>录制会话是否带声音，从下一次录制起生效；请征得所有可能被听到的人同意</translation>
    </message>
    <message>
        <source>Models &amp;run on</source>
        <translation>模型运行于(&amp;O)</translation>
    </message>
    <message>
        <source>Processors that the installed onnxruntime supports</source>
        <translation>已安装的 onnxruntime 支持的处理器</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>The processor that the model actually runs on</source>
        <translation>模型实际运行的处理器</translation>
    </message>
    <message>
        <source>{processor} (not installed)</source>
        <translation>{processor}（未安装）</translation>
    </message>
    <message>
        <source>{number} frames per second</source>
        <translation>每秒 {number} 帧</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <source>On the picture: choose the next face. On the chart: read its values</source>
        <translation>在画面上：选择下一张人脸。在图表上：读取数值</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>On the chart: stop it and let it go on</source>
        <translation>在图表上：暂停或继续</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左、右、Home、End</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: a second back or on, to either end</source>
        <translation>在审阅的轨道上：后退或前进一秒，或到开头或结尾</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: choose the person</source>
        <translation>在审阅的轨道上：选择人物</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: show less or more time, or all of it</source>
        <translation>在审阅的轨道上：显示更短、更长或全部时间</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: scroll</source>
        <translation>在审阅的轨道上：滚动</translation>
    </message>
    <message>
        <source>On the review&apos;s lanes: the next or previous difference between two results</source>
        <translation>在审阅的轨道上：两个结果之间的下一个或上一个差异</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 或 {second}</translation>
    </message>
</context>
</TS>
