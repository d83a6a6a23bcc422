"""The words for a file that cannot be taken as text or as YAML."""

from __future__ import annotations

TABLE = {
    "no-file": (
        "没有这个文件\n检查路径和文件名（含扩展名，如 .yaml）是否写对",
        "there is no such file\ncheck the path and the name, with its ending, such as .yaml",
    ),
    "is-folder": (
        "这里要的是一个文件，给的是文件夹\n写出文件夹里那个文件的名字",
        "a file is wanted here, and this is a folder\nname the file inside the folder",
    ),
    "no-access": (
        "文件打不开\n检查自己有没有读取权限，文件是否正被别的程序占用",
        "the file cannot be opened\ncheck that you may read it and that no other program holds it",
    ),
    "too-large": (
        "文件超过 {limit} MB，没有读取\n"
        "案件、组织和规则文件都远小于这个大小；检查是不是放错了文件，确实太大就拆成几个",
        "the file is larger than {limit} MB and was not read\n"
        "case, organisation and rule files are far smaller: check that it is the right file, or"
        " split it",
    ),
    "not-plain-text": (
        "这是 Word、Excel、PDF 或者压缩文件，不是纯文本\n"
        "把内容粘贴到纯文本文件，另存为 UTF-8 编码的 .yaml 文件",
        "this is a Word, Excel, PDF or archive file, not plain text\n"
        "paste the content into a plain text file and save it as UTF-8 with the ending .yaml",
    ),
    "gbk": (
        "文件不是 UTF-8 编码，看起来是 GBK\n"
        "用记事本或编辑器打开，选「另存为」，编码选 UTF-8，再保存",
        "the file is not UTF-8; it looks like GBK\n"
        "open it in an editor, choose `save as`, pick UTF-8 as the encoding and save",
    ),
    "not-utf-8": (
        "从这里起不是 UTF-8 文字\n"
        "把文件另存为 UTF-8 编码；如果是 Word 或 Excel 文件，先把内容粘贴到纯文本文件",
        "from here on this is not UTF-8 text\n"
        "save the file as UTF-8; of a Word or Excel file, paste the content into a plain text "
        "file",
    ),
    "utf-16": (
        "文件是 UTF-16（有的软件叫 Unicode）编码\n另存为 UTF-8 编码",
        "the file is UTF-16, which some programs call Unicode\nsave it as UTF-8",
    ),
    "too-many-lines": (
        "文件超过 {limit} 行，没有读取\n检查是不是放错了文件；确实这么长，就拆成几个",
        "the file has more than {limit} lines and was not read\n"
        "check that it is the right file, or split it",
    ),
    "long-line": (
        "这一行超过 {limit} 个字\n换行书写；长文字可以用 `>-` 分成几行",
        "this line is longer than {limit} characters\n"
        "break it up; a long text can go over several lines after `>-`",
    ),
    "unseen-character": (
        "这里有一个看不见的控制字符 {character}\n删掉这个字符；它多半是从网页或 Word 粘贴带进来的",
        "there is an invisible control character here, {character}\n"
        "delete it; it most likely came with text pasted from a web page or from Word",
    ),
    "empty-file": (
        "文件里没有内容\n按 docs/schema 里的格式写入内容；不要的文件就删掉",
        "the file holds nothing\nwrite it in the form described in docs/schema, or delete it",
    ),
    "not-a-mapping": (
        "文件开头应当是「键: 值」，这里不是\n第一行写「schema: …」，以下各项顶格写",
        "the file should begin with `key: value`, and it does not\n"
        "write `schema: …` in the first line and begin the other keys at the left edge",
    ),
    "several-documents": (
        "一个文件里出现了第二份内容（由「---」隔开）\n一个文件只写一份；把后面的内容移到另一个文件",
        "a second document begins here, after `---`\n"
        "keep one document to a file and move this one to a file of its own",
    ),
    "tag": (
        "不接受类型标记「{tag}」\n删去标记，直接写值",
        "the type tag `{tag}` is not accepted\ndelete the tag and write the value alone",
    ),
    "tag-form": (
        "叹号在这里被当成类型标记，读不下去\n值里要写叹号，就给整个值加英文双引号",
        "the exclamation mark is taken for a type tag here and cannot be read\n"
        "put double quotes around a value that holds an exclamation mark",
    ),
    "duplicate-key": (
        "键「{key}」在同一处写了两次，前一次在第 {line} 行\n只留一个；两处都要的内容合到一起",
        "the key `{key}` stands here twice; the first is in line {line}\n"
        "keep one of them, and put together what both should say",
    ),
    "empty-key": (
        "冒号前面没有键\n补上键名；冒号是正文的一部分时，给整个值加英文双引号",
        "there is no key before this colon\n"
        "write the key, or put double quotes around the value if the colon belongs to it",
    ),
    "complex-key": (
        "键只能是一个词，这里是列表或一组键值\n"
        "把键写成一个词；值里要用 [ ] 或花括号时，加英文双引号",
        "a key is one word, and this is a list or a mapping\n"
        "write one word as the key; put double quotes around a value with brackets in it",
    ),
    "too-deep": (
        "嵌套超过 {limit} 层\n检查缩进和括号是否写错；正常的文件不会这么深",
        "things are nested more than {limit} deep here\n"
        "check the indentation and the brackets: no proper file goes this deep",
    ),
    "too-many-nodes": (
        "文件里的项目超过 {limit} 个，从这里起没有读取\n"
        "检查是不是放错了文件；确实这么多，就拆成几个",
        "the file holds more than {limit} items; from here on it was not read\n"
        "check that it is the right file, or split it",
    ),
    "alias-bomb": (
        "引用（*）太多，或者展开后太大：引用最多 {aliases} 处，展开后最多 {nodes} 项\n"
        "把内容直接写出来，少用引用",
        "too many references (*), or too large once expanded: at most {aliases}, and {nodes} "
        "items in all\n"
        "write the content out and use fewer references",
    ),
    "unknown-alias": (
        "引用「*{name}」没有对应的「&{name}」\n"
        "改成已有的名字；星号是正文的一部分时，给整个值加英文双引号",
        "the reference `*{name}` has no `&{name}` before it\n"
        "use a name that is there, or put double quotes around a value that begins with a star",
    ),
    "recursive-alias": (
        "「*{name}」引用的内容里又包含它自己\n把内容直接写出来，不要引用自身",
        "what `*{name}` refers to holds this very reference\n"
        "write the content out; nothing can hold itself",
    ),
    "yaml-colon": (
        "这个冒号不该出现在这里\n"
        "上一行若缺冒号或者缩进不对，先改上一行；冒号是正文的一部分时，给整个值加英文双引号",
        "there should be no colon here\n"
        "look for a missing colon or a wrong indentation above; quote the value if the colon "
        "belongs to it",
    ),
    "yaml-key": (
        "这一行不是「键: 值」的形式\n"
        "补上键和半角冒号；如果是上一行正文的延续，缩进要比上一行的键更深",
        "this line is not of the form `key: value`\n"
        "write the key and a colon; a line that continues a text is indented further than its "
        "key",
    ),
    "yaml-quote": (
        "这里开始的引号没有收尾\n在文字末尾补上同样的英文引号",
        "the quotation mark that opens here is never closed\n"
        "close it with the same mark at the end of the text",
    ),
    "yaml-escape": (
        "双引号里的反斜杠「\\」在这里读不懂\n要写反斜杠就写两个，或者改用英文单引号",
        "the backslash inside these double quotes means nothing here\n"
        "write two backslashes, or use single quotes",
    ),
    "yaml-tab": (
        "这里用了制表符（Tab）缩进\n改用空格，每层两个",
        "a tab stands here as indentation\nuse spaces instead, two for each level",
    ),
    "yaml-character": (
        "值不能以「{character}」开头\n给整个值加英文双引号",
        "a value cannot begin with `{character}`\nput double quotes around the value",
    ),
    "yaml-flow": (
        "这里开始的括号没有收尾，或者中间缺逗号\n"
        "补上右括号，各项之间用半角逗号隔开；值里本来就有括号的，加英文双引号",
        "the bracket that opens here is not closed, or a comma is missing inside\n"
        "close it and put a comma between any two items; quote a value that has brackets in it",
    ),
    "yaml-anchor": (
        "「&」或「*」后面缺名字\n给整个值加英文双引号",
        "a name is missing after `&` or `*`\nput double quotes around the value",
    ),
    "yaml-indent": (
        "这里和上面没有对齐，或者值后面多出了内容\n"
        "同一层的键要对齐；检查上一行的缩进和这一行的引号",
        "this does not line up with what stands above, or something follows a value\n"
        "begin the keys of one level in the same column; check the quotes in this line",
    ),
    "yaml-block": (
        "「|」或「>」后面不能接文字\n文字另起一行，缩进要更深",
        "nothing may follow `|` or `>` in the line\n"
        "begin the text in the next line, indented further",
    ),
    "yaml-content": (
        "这里应当有一个值，却是「{character}」\n补上值，或者删去多出的符号",
        "a value should stand here, not `{character}`\nwrite the value, or delete what is too much",
    ),
    "yaml-other": (
        "从这里起不合 YAML 的写法\n检查这一行和上一行的缩进、冒号和引号",
        "from here on this is not YAML\n"
        "check the indentation, the colons and the quotes of this line and the one above",
    ),
}
