"""Short and Latin forms of given names: "Bill", "William" and "Gulielmus" are one name."""

from __future__ import annotations

from functools import lru_cache

FORMS = (
    "william bill billy will willy gulielmus guillermo willem wilhelm guillaume", "robert bob bobby rob robbie bert robertus roberto", "richard dick rick ricky rich richie richardus ricardo",
    "james jim jimmy jamie jacobus iacobus jaime", "joseph joe joey josephus iosephus jose giuseppe josef", "michael mike mick mickey michail michel miguel", "thomas tom tommy thoma tomas",
    "anthony tony antonius antonio antoine", "edward ed eddie ted ned eduardus eduardo", "daniel dan danny danielus", "david dave davy davidus", "benjamin ben benny beniaminus",
    "christopher chris kit christophorus christoph kristofer", "nicholas nick nicky nicolaus nicolas nikolai", "alexander alex sandy sasha alec alexandros alejandro aleksandr", "stephen steve steven stephanus stefan esteban",
    "john jack johnny jon ioannes johannes jean juan ivan giovanni joao jan", "elizabeth liz beth betty lizzie eliza elisabeth elisabetha", "katherine kate cathy kathy catherine katie kathleen catharina", "margaret meg maggie peggy margarita",
    "samuel sam sammy samuelus", "peter pete petrus pedro pierre", "gregory greg gregorius", "jeffrey jeff geoff geoffrey godfrey goffredus", "andrew andy drew andreas andres", "matthew matt matty matthaeus mateo",
    "timothy tim timmy timotheus", "ronald ron ronnie ronaldus", "donald don donnie donaldus", "kenneth ken kenny", "lawrence larry lars laurence laurentius", "charles charlie chuck chas carolus carlos karl carlo",
    "patrick pat paddy patricius", "patricia pat patty patsy tricia", "frederick fred freddy fredericus friedrich fritz federico", "francis frank franciscus francisco paco franz", "henry harry hank henricus henri enrique heinrich",
    "george georgius jorge georg jiri", "albert al bert albertus alberto", "alfred al fred alf alfredus", "alan al allan alanus", "arthur art arturus arturo", "walter walt wally gualterius", "leonard len leo lenny",
    "theodore ted teddy theo theodorus", "gerald gerry jerry geraldus", "jerome jerry hieronymus", "philip phil philippus felipe", "raymond ray raimundus", "russell russ", "stanley stan", "douglas doug duglassius", "raphael rafe rafi rafael",
    "eugene gene eugenius", "herbert herb bert", "howard howie", "martin marty martinus", "nathaniel nathan nate nat", "oliver ollie", "rodney rod rodneius", "roderick rod", "roger rog rogerius", "sidney sid", "vincent vince vinny vincentius",
    "zachary zach zack", "abraham abe", "barbara barb babs", "beverly bev beverley", "deborah deb debbie debra", "dorothy dot dolly", "jennifer jen jenny", "jessica jess jessie", "judith judy", "kimberly kim", "linda lindy",
    "pamela pam", "rebecca becky", "sandra sandy", "susan sue susie suzanne", "teresa terry theresa tess", "victoria vicky vicki", "virginia ginny", "christine chris tina chrissy", "cynthia cindy", "jacqueline jackie", "janet jan",
    "bernard bernie bernardus", "clifford cliff", "clinton clint", "curtis curt", "dennis denny dionysius", "earl earle", "ernest ernie ernestus", "franklin frank", "frederica freda", "harold hal haroldus harry", "hubert bert hugh hubertus",
    "louis lou louie ludovicus luis ludwig lewis", "lucas luke lucius", "marcus mark marc marcos", "maurice morrie mauritius", "maxwell max maximilian", "mitchell mitch", "norman norm", "randolph randy randall", "reginald reg reggie",
    "solomon sol", "sylvester sly", "terence terry", "tobias toby", "wesley wes", "vladimir volodya vova", "mikhail misha", "nikolai kolya nicolaus", "dmitry dima dmitri", "sergei seryozha sergey", "yevgeny zhenya evgeny",
    "konstantinos kostas gus constantine", "georgios giorgos yorgos george", "dimitrios dimitris", "ioannis yannis giannis john", "vasileios vassilis vasilis", "johannes hans johann johan", "luigi gigi", "giuseppe beppe", "francisco paco pancho",
    "jose pepe", "ignacio nacho", "guadalupe lupe", "heinrich heinz", "joachim jochen achim", "sebastian basti sebastianus", "ulrich uli", "wolfgang wolf", "gerhard gerd gerhardus", "joseph sepp josef", "aleksandra sasha alexandra",
    "mohammed muhammad mohamed muhammed mohamad mehmet", "yusuf youssef yousef joseph", "ibrahim abraham avraham", "moshe moses musa", "yaakov jacob yakov", "yitzhak isaac itzhak", "xavier xaverius javier", "gustav gustavus gustaf",
)  # fmt: skip
"""Each line: forms of one given name, plain letters. A form may stand on several lines."""


@lru_cache(maxsize=1)
def _by_form() -> dict[str, tuple[str, ...]]:
    out: dict[str, set[str]] = {}
    for line in FORMS:
        forms = line.split()
        for form in forms:
            out.setdefault(form, set()).update(forms)
    return {form: tuple(sorted(others - {form})) for form, others in out.items()}


ENDINGS = {
    "la": ("ius", "us", "o"),
    "lv": ("ijs", "is", "s"),
    "lt": ("as", "is", "us", "ys", "iene"),
    "cs": ("ova",),
    "sk": ("ova",),
}
"""What these languages add to foreign names."""


def other_forms(word: str, lang: str = "") -> tuple[str, ...]:
    """Other forms of ``word`` (plain lower-case letters): of a given name, and without an ending ``lang`` adds."""
    forms = _by_form().get(word, ())
    bare = tuple(
        word[: -len(end)] for end in ENDINGS.get(lang, ()) if word.endswith(end) and len(word) > len(end) + 2
    )
    return forms + bare
