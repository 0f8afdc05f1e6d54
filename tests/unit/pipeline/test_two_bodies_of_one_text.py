"""Two bodies of which two versions of one text tell are not merged for standing in it."""

from tests.fakes.documents import document

from mandate_graph.model.language import Language
from mandate_graph.model.mandate import Event
from mandate_graph.model.passage import PartKind, PassageKind
from mandate_graph.pipeline.convert import convert_all
from mandate_graph.vocabulary import load_registry

_COVER, _HEADING, _PREAMBULAR = PassageKind.COVER, PassageKind.HEADING, PassageKind.PREAMBULAR


def test_the_number_of_a_text_that_only_tells_of_two_bodies_makes_them_not_one() -> None:
    russian = document(
        (_COVER, "A/RES/95/196"),
        (_HEADING, "95/196. Озера"),
        (_PREAMBULAR, "отмечая состояние колодцев,"),
        (
            _PREAMBULAR,
            "приветствуя продление мандата межправительственной рабочей группы открытого состава по улучшению "
            "состояния озер,",
        ),
        language=Language.RU,
        kind=PartKind.INSTRUMENT,
        name="ru.txt",
    )
    arabic = document(
        (_COVER, "A/RES/95/196"),
        (_HEADING, "95/196. البحيرات"),
        (_PREAMBULAR, "وإذ تلاحظ إنشاء الأمين العام فرقة عمل معنية بجفاف الآبار،"),
        (_PREAMBULAR, "وإذ تلاحظ حالة البحيرات،"),
        language=Language.AR,
        kind=PartKind.INSTRUMENT,
        name="ar.txt",
    )
    records, _ = convert_all([russian, arabic], load_registry())
    told = {act.event: act.body for record in records for act in record.acts}
    group, force = told[Event.EXTEND], told[Event.ESTABLISH]
    assert group is not None
    assert force is not None
    assert group != force
