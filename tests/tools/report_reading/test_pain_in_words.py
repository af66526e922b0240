from __future__ import annotations

import pytest

from assistant.tools.report_reading import read_report

VALUES = {
    "M": {"mechanical"},
    "N": {"non_mechanical"},
    "F": {"pain_free"},
    "S": {"non_mechanical", "mechanical"},
    "Q": {"pain_free", "non_mechanical"},
    "O": {"pain_free", "non_mechanical", "mechanical"},
}


def _pain(report: str) -> dict[str, set[str]]:
    read = {}
    for level in read_report(report).levels:
        value = level.components.pain
        read[str(level.level)] = {value} if value else set(level.narrowed.get("pain", VALUES["O"]))
    return read


# Each line a way to tell of pain, under the value it tells.
MECHANICAL = """
Cannot stand because of lumbar pain, comfortable when flat.
Screams whenever the nurses turn her; settled if left alone.
Every change of position is agony. Lying still he has nothing.
Back pain: on loading yes, recumbent no.
Hurts upright, not lying.
The pain is there as soon as he is on his feet and gone as soon as he lies back down.
Getting out of the car is torture; she is fine once in bed.
He grimaces with transfers.
Back pain is brought on by coughing and by turning in bed.
Pain with log roll.
Sitting is possible for ten minutes only because of pain.
He can tolerate sitting for only five minutes before the pain forces him to lie down.
Has to lie down every hour because of back pain.
Pain builds up during the day when she is on her feet and is gone in the morning.
Axial pain worst on first standing, eases when recumbent.
Pain is positional: present upright, absent flat.
Positional back pain.
Postural back pain.
Load-dependent back pain.
Pain is activity dependent.
Movement makes the pain much worse.
Any movement sets it off. The pain is severe.
Pain when she stoops or carries shopping.
Back pain on weight-bearing only.
Instability type pain.
Mech. back pain.
Pain: mech
Pain: mechanical (sit/stand), relieved supine
VAS 8 standing, 1 lying.
Pain 7/10 sitting, 0/10 supine.
NRS 2 at rest, 9 when mobilised.
Back spasms on moving, relieved by lying.
Her back goes into spasm whenever she tries to stand up.
He screams out when rolled.
Wearing the brace takes the pain away.
Lying is the only position that gives relief from the pain.
The only comfortable position is lying flat.
Only comfortable lying.
Only relief is lying flat.
Unable to mobilise due to back pain.
Bed-bound because of back pain on any movement.
Pain prevents standing.
She describes pain that comes on walking and is abolished by lying down.
Back pain +++ mobilising, nil resting.
Pain (movement-evoked).
Incident pain in the back.
Pain on rising from bed.
The back hurts each time he goes from lying to sitting.
Symptoms: back pain with bending forward.
Feels pain the moment the bed is tilted up.
It is painful for her to sit up.
Sore back when sitting, lying OK.
Dolor lumbar: back pain w/ ambulation, better w/ recumbency.
Pain w/ wt bearing.
c/o LBP, worse c standing, better c lying.
Back pain worsens throughout the day on standing.
Axial back pain exacerbated by upright posture.
Back pain is provoked by loading the spine and vanishes in the supine position.
Pain only arises if she moves.
Comfortable as long as he keeps still; any shift hurts.
He sleeps in a recliner; sitting bolt upright or standing at the sink brings on a stabbing pain in the small of the back within minutes, and he has to lie down.
Pain: activity related; improves w rest.
Mechanical-type LBP.
MBP: pain ↑ standing, ↓ supine.
Sx: axial LBP, wt-bearing, relieved recumbent.
Pain item 3 points (mechanical).
Pain-free in bed but cannot sit up for his meals.
Pain free until she stands up.
No pain lying, severe pain sitting.
Pain at rest nil, on mobilising 8/10.
At rest comfortable. On turning screams.
Tolerates only supine position because of pain.
Has taken to her bed because every movement hurts.
He holds himself rigid; the slightest movement is very painful.
Coughing and turning over in bed hurt most; keeping still helps.
The pain bothers him when he is up, not when he is lying.
Hurts when up, doesn't when down.
Pain goes away when he lies on the sofa.
She describes back pain, mechanical in character.
Back pain with a clear mechanical component.
Axial load provokes pain.
Pain improves with brace.
Pain when rolling, log rolled with four people.
Girdle pain provoked by sitting up and abolished by lying down.
Referral: "back pain, mechanical". Report by locum.
Pain: +++ standing / + sitting / 0 lying
Pain: standing +++, lying -.
Upright = pain. Flat = no pain.
Pain only upright.
Pain-free after radiotherapy until last week, since when it hurts on every movement.
Pain at first occasional; now constant on standing and walking, easing on lying.
No pain at rest, but mechanical pain.
no pain supine, ++ on sitting
Though she denies pain at rest, standing for more than a minute is impossible because of back pain.
Night pain and movement-related pain.
"""
OTHER = """
LBP all day, not positional.
The back pain is the same lying, sitting and standing.
Back pain is equally bad in all positions.
Pain does not get worse when she moves.
Moving makes no difference to the back pain.
Back pain, nonpositional.
Back pain without any postural component.
Back pain, no mechanical character.
Back ache, not postural.
Whatever position she adopts the pain is the same.
The pain bears no relation to movement.
Pain at night; activity does not change it.
He has back pain day and night, whether lying or standing.
Odd twinge in the back.
Twinges now and then.
Only the occasional niggle in the back.
Back aches from time to time.
Intermittent back ache, not affected by what he does.
Pain: occasional, not with moving.
Pain: non-mech.
Back pain with no positional element.
Biological-type pain (night, rest), not loading related.
Pain unaltered by posture.
Pain not load dependent.
Some discomfort on and off, not mechanical in nature.
Pain is of a non mechanical, inflammatory pattern.
Pain: occasional, not mechanical (1 point).
Dull nocturnal ache, paracetamol helps, posture irrelevant.
He describes a background ache that he notices mostly in the evening; bending, lifting and walking do not affect it.
Some backache now and again, gone after ibuprofen; no trouble getting up, walking or bending.
The discomfort is intermittent and bears no relationship to posture or to activity.
Pain all the time, exactly the same whether she is up or in bed.
Back pain which is not exacerbated by movement nor relieved by rest.
Pain does not vary with position.
Pain: intermittent, not load-related, mild.
Pain: + (non-mech).
The mechanical pain he had before surgery is gone; a dull ache remains from time to time.
"""
FREE = """
No back symptoms.
He specifically denies back pain.
Clinically silent.
Back does not bother her.
No complaints referable to the spine.
No complaint of back pain.
She is not in pain.
Not in any pain.
He has never had back pain.
Back pain is absent.
Asymptomatic from the point of view of her spine.
She has no discomfort whatsoever.
Symptoms: none.
No spinal symptoms.
There is currently no pain.
Pain 0/10.
NRS 0.
VAS: 0
Pain score nil.
Her back feels fine.
Incidental finding, no pain.
Pain has gone completely since SABR.
Pain -ve.
Pain: no
Pain? None.
Any pain? No.
No axial pain.
Free of back pain.
Painfree on no analgesia.
Spine is painless.
She volunteers no back pain and none on direct questioning.
Patient well, no back or neck pain.
He walks 5 km a day without any pain.
He does not complain of pain.
He makes no complaint of pain.
Pain negative.
Without back complaints.
Nothing hurts.
Nothing hurts in the back.
SINS pain: 0 (pain-free lesion).
PSA rise only, no symptoms.
Picked up on staging; patient asymptomatic.
Patient was surprised, as his back has never given him trouble.
He plays golf twice a week and has no pain in the spine.
VAS back 0, VAS leg 4.
On direct questioning there was no pain whatsoever, neither at rest nor on movement.
No pain at rest or on movement.
No rest pain, no pain on movement, no night pain.
Neither rest pain nor pain on loading.
Pain denied.
Pain - none reported.
Doesn't hurt.
Not painful.
The lesion is clinically quiet.
Nil pain, nil neuro.
Walks pain-free.
Pain: Ø
Pain: negative.
Pain=0
pain score zero
He had mechanical back pain in spring; after radiotherapy he is now pain-free.
"""
SOME = """
Back pain.
Back pain, requiring morphine.
Excruciating back pain for three weeks.
Pain +.
Pain: yes
Painful on palpation and back pain.
Back pain after a fall.
Back pain while on holiday.
Back pain and weight loss.
Back pain, rising CA125.
Back pain, with a rising PSA.
Back pain since lifting a suitcase.
Back pain, unable to lie still in the scanner.
Back pain, getting worse.
Presents with back pain and reduced mobility.
Back pain, on morphine.
Severe local pain. Cannot say what makes it better or worse.
Worsening back pain for six weeks.
New onset back pain, ?cord compression.
Pain controlled on oxycodone.
Pain: present, character not stated.
Back pain - type unknown.
He has pain but we do not know whether it is mechanical.
Back pain; whether it is mechanical is not stated.
"""
OPEN = """
Left hip pain on walking.
Pain in the right thigh on standing.
Alignment on flexion and extension films is normal.
Standing films show no slip.
Patient was examined standing.
Chest pain on exertion.
Pain team review requested.
The report is silent about pain.
No comment on pain.
Pain not asked.
No symptoms of cord compression.
Comfortable on the table.
Examination supine only.
Weight-bearing radiographs are advised.
Bed rest until reviewed.
Knee pain, otherwise no information.
Abdominal pain.
Moved to ward 7.
Sciatica worse on sitting.
Headache.
Epigastric discomfort after meals.
Log roll, please.
Pleuritic chest pain.
Non-tender.
Pain? Not in the notes.
Chronic knee pain on walking.
Left hip pain, worse on weight bearing.
Pain status not available to us.
We were not told whether the lesion hurts.
Ask about pain on movement before scoring.
Please assess for mechanical pain.
If there is mechanical pain, consider stabilisation.
Recommend correlation with mechanical pain.
Clinical correlation for pain is needed.
Should pain develop on movement he is to return.
Patient advised to report any back pain.
Upright radiographs are recommended.
Scanned supine; no loading images.
MRI degraded by movement. Patient moved during the scan.
Motion artefact at C5.
Painless jaundice.
Painless haematuria in May.
Presented with painless jaundice, weight loss.
Asymptomatic PE, gallstones.
Incidental asymptomatic pulmonary embolus.
No B symptoms.
No urinary symptoms, no chest pain.
No neurological symptoms.
Abdomen: comfortable, soft.
Band-like pain around the trunk.
Rib pain on coughing.
Right shoulder tip pain when lifting the arm.
Pain: unknown.
Patient intubated, pain cannot be assessed.
Sedated; pain not assessable.
"""
NOT_MECHANICAL = """
No pain on sitting, standing or walking.
"""
TOLD = [
    (value, phrase)
    for value, phrases in zip("MNFSQO", (MECHANICAL, OTHER, FREE, SOME, NOT_MECHANICAL, OPEN), strict=True)
    for phrase in phrases.strip().splitlines()
]


@pytest.mark.parametrize(("value", "phrase"), TOLD)
def test_pain_in_plain_words(value: str, phrase: str) -> None:
    assert _pain(f"T12 lytic metastasis. {phrase}") == {"T12": VALUES[value]}


THREE = "C4: lytic met, no collapse. T6: sclerotic met, height kept. L2: lytic metastasis, 30% height loss.\n"
# What a whole report says of the pain at each of its levels; "@" stands for the three lesions above.
PLACED = [
    (
        "T9=F",
        "Before radiotherapy he could hardly stand for pain. Since then he has been free of it. CT: sclerotic metastasis of T9, no collapse.",
    ),
    ("T9=F", "T9 lytic met. Back pain settled after SABR and has not come back."),
    (
        "T9=M",
        "T9 lytic met. The pain settled after SABR but came back in May: it is there on standing and goes off on lying down.",
    ),
    ("L3=M", "61F breast. L3 lytic, 60% loss. Pt reports 8/10 pain getting out of bed, 1/10 once recumbent."),
    ("L3=M", "ED note: L3 met on CT. Pt yelled when we sat him up for the x-ray, fine lying flat on the trolley."),
    ("L3=M", "Radiographer's note: patient could not be sat up owing to pain. CT shows a lytic L3 metastasis."),
    ("L3=M", "L3 lytic metastasis. There is pain with axial loading which subsides with recumbency."),
    ("L3=M", "SINS pain item: yes, with movement/loading; relieved by recumbency. L3 lytic met."),
    ("L3=M", "mechanical lumbar pain; L3 lytic, 50-60%"),
    ("L3=M", "chat: pt w L3 met, pain? yes - worse w moving, ok flat"),
    ("L3=M", "Q: pain?\nA: only when he's up.\nL3 lytic met."),
    ("L3=N", "Does it get worse on moving? No, it's there on and off whatever he does. L3 lytic met with back pain."),
    ("L3=M", "Is the pain mechanical? Yes. L3 lytic met."),
    ("L3=Q", "Is the pain mechanical? No. L3 lytic met."),
    ("L3=F", "Any back pain? None. L3 lytic met."),
    ("L3=M", "INDICATION: pain L-spine w/ movement, h/o RCC. FINDINGS: L3 lytic met."),
    (
        "L3=S",
        "INDICATION: Back pain. History of breast cancer. FINDINGS: L3 lytic met. IMPRESSION: L3 met; correlate with any mechanical pain.",
    ),
    ("L3=S", "CLINICAL INFORMATION: Prostate cancer, back pain ++. FINDINGS: L3 blastic met."),
    (
        "T3=F T11=M",
        "REASON FOR EXAM: 58F, ovarian ca. Thoracolumbar junction pain with any movement, none lying. Denies pain between the shoulder blades.\nFINDINGS: T3 lytic lesion 10 mm, no height loss. T11 lytic lesion, 60% height loss, both pedicles destroyed.\nIMPRESSION: T3 and T11 metastases.",
    ),
    (
        "C5=M T9=N",
        "Clinical details: NSCLC. Neck pain on any head movement, settles in a collar. Also a dull thoracic ache, present irrespective of position.\nC5: lytic, 30% loss. T9: mixed, no loss.",
    ),
    ("T8=M L4=O", "T8 and L4 are lytic. The T8 lesion is mechanically painful. The patient was not asked about L4."),
    (
        "T4=O T10=M",
        "History: Breast ca. Pain over T10 with standing, relieved by lying. MRI: T4 and T10 metastases, T10 with 40% collapse.",
    ),
    (
        "L1=M L4=M",
        "Two lesions: L1 (lytic) and L4 (mixed). Both are painful on weight bearing and both settle with recumbency.",
    ),
    ("T6=F L2=F", "Surveillance MRI in an asymptomatic man. Metastases at T6 and L2 unchanged."),
    (
        "T6=F L2=M",
        "T6: stable sclerotic met, no symptoms from this level.\nL2: new lytic met. This is where he hurts; the pain comes with sitting and goes with lying.",
    ),
    (
        "T6=F L2=M",
        "Lesion 1: T6, blastic, no pain, normal alignment, no collapse, no posterior involvement.\nLesion 2: L2, lytic, mechanical pain, normal alignment, <50% collapse, unilateral.",
    ),
    (
        "T6=F L2=M",
        "1) T6 - blastic / painless / aligned / no collapse / PLE none\n2) L2 - lytic / mech pain / aligned / <50% / PLE unilat",
    ),
    ("T6=N L2=M", "SINS items\nLevel: T6 | L2\nPain: occasional, non-mechanical | mechanical\nLesion: blastic | lytic"),
    ("T6=O L2=M", "T6 blastic met. L2 lytic met.\nPain (L2): mechanical.\nPain (T6): not recorded."),
    ("T6=F L2=M", "T6 blastic met. L2 lytic met.\nPain (L2): mechanical.\nPain (T6): none."),
    ("T6=F L2=M", "T6 blastic met. L2 lytic met.\nPAIN: L2 yes, worse upright / relieved recumbent; T6 no."),
    ("T6=F L2=M", "T6 blastic met. L2 lytic met.\nPain – L2 mechanical; T6 asymptomatic"),
    ("T6=F L2=M", "T6 blastic met. L2 lytic met. Mechanical pain (L2), T6 painless."),
    (
        "T6=F L2=M",
        "T6 blastic met. L2 lytic met. Tender and painful at L2 on standing, better lying, but pain free at T6.",
    ),
    (
        "T6=F L2=M",
        "hi, met breast. T6 = scler, doesnt bother her. L2 = lytic, hurts like hell when she gets up, ok once flat. thx",
    ),
    (
        "T6=F L2=M",
        "L2 is the culprit: sharp pain on sitting up which vanishes supine. L2 lytic met. T6 sclerotic met. T6 has never caused her any bother.",
    ),
    ("T6=F L2=M", "T6 sclerotic met and L2 lytic met. Her pain is all at L2 - mechanical - and there is none at T6."),
    (
        "T6=F L2=M",
        "T6 sclerotic met and L2 lytic met. Pain, mechanical, is confined to L2. T6 was found incidentally and is symptom-free.",
    ),
    ("T6=M L2=M", "T6 sclerotic met and L2 lytic met. The whole back hurts on movement and is eased by lying down."),
    ("T6=S L2=S", "T6 sclerotic met and L2 lytic met. Generalised back pain."),
    ("T6=S L2=S", "T6 sclerotic met and L2 lytic met. Diffuse back pain, maximal at L2."),
    (
        "C2=M T7=F",
        "Odontoid (C2) lytic met; T7 sclerotic met. He supports his head with his hands, any rotation of the neck is agony, and he is comfortable only when lying. The thoracic region is pain free.",
    ),
    ("C2=M T7=O", "C2 lytic met; T7 sclerotic met. Neck pain with rotation, relieved by collar."),
    (
        "S1=M L3=M",
        "Sacral pain when sitting, relieved by lying; low back pain on standing likewise. S1 and L3 lytic metastases.",
    ),
    (
        "L5=N",
        "L5 lytic met. Pain in the buttock and down the right leg on walking; in the back only an occasional ache.",
    ),
    ("L5=F", "L5 lytic met. Right sciatica, worse sitting. No back pain."),
    ("L5=F", "L5 lytic met. Leg pain only, back pain absent."),
    ("L5=O", "L5 lytic met. Leg pain only."),
    ("L5=M", "L5 lytic met. Left leg pain at night. Back pain on getting up, better when reclining."),
    (
        "T10=M",
        "Nurse on the phone: he cannot be turned without screaming, but is quiet as long as he lies still. T10 lytic met.",
    ),
    ("T10=M", "PT eval: pain 9/10 with bed mobility, 2/10 at rest supine. T10 lytic met."),
    ("T10=F", "T10 lytic met, irradiated in March. Pain, formerly mechanical, has resolved."),
    ("T10=M", "T10 lytic met; patient c/o LBP exac. by movement, alleviated by lying."),
    (
        "T7=M L3=F",
        "CT T/L spine. Hx: 70M prostate. Mid back pain, sharp w/ any transfer, zero in bed. LBP: denies.\nT7 mixed met 55% loss. L3 blastic met, ht ok.",
    ),
    (
        "T7=M L3=F",
        "Dear team, this gentleman's spine hurts in one place only, over T7, on rising and on walking, and the pain leaves him when he lies down. L3 is silent. CT: T7 lytic metastasis, L3 sclerotic metastasis.",
    ),
    ("T7=M L3=F", "T7 and L3 mets.\nSymptoms: T7 - mechanical pain. L3 - none."),
    (
        "T7=M L3=F",
        "T7 and L3 mets.\nSymptomatic level: T7 (worse standing, relieved recumbent). Asymptomatic level: L3.",
    ),
    ("T7=M L3=O", "T7 lytic met (painful on loading, eased by rest) and L3 lytic met."),
    ("T7=F L3=N", "T7 lytic met (asymptomatic) and L3 lytic met (dull ache, non-mechanical)."),
    (
        "T7=F L3=N",
        "T7, asymptomatic, is lytic. L3, where she has an occasional non-mechanical ache, is mixed. Both are metastases.",
    ),
    ("C6=F T12=M", "Mets C6, T12. Neck: no pain. Back: pain on standing, none lying."),
    ("C6=F T12=M", "Mets C6, T12. Neck nil. Back pain on standing, none lying."),
    ("T3=F T12=M", "Mets T3 and T12. She localises her mechanical pain to T12 and denies pain at T3."),
    ("T3=F T12=M", "Mets T3 and T12. On palpation and by history only T12 is painful - hurts standing, fine flat."),
    ("T3=S T12=S", "Mets T3 and T12. There is pain, nothing more is written on the request."),
    ("T3=S T12=S", 'Mets T3 and T12. Request states "back pain" only.'),
    ("T3=M T12=M", 'Mets T3 and T12. Request: "pain +++ mobilising".'),
    (
        "L4=M",
        "L4 met. Dictated. He tells me that it is agony when he goes from sitting to standing but that once he is stretched out on his bed he hardly notices it.",
    ),
    ("L4=M", "L4 met. He gets relief only from lying."),
    ("L4=M", "L4 met. The back pain gets better with recumbency."),
    ("L4=M", "L4 met. Standing for any length of time brings on back pain."),
    ("L4=M", "L4 met. pain ++ on mobilization, - at rest"),
    ("L4=M", "L4 met. Axial loading reproduces her typical pain."),
    (
        "L4=M",
        "L4 met. The patient reports pain in his back after sitting for ten minutes, which eases when he lies down.",
    ),
    ("L4=M", "L4 met. Difficulty standing up straight because of lumbar pain; sleeps well."),
    ("L4=M", "L4 met. Pain wakes her when she turns over in bed."),
    ("L4=M", "L4 met. Pain on flexion and extension of the lumbar spine."),
    ("L4=M", "L4 met. Sudden stab of pain in the back with each change of posture."),
    ("L4=M", "L4 met. She winced on being helped up and relaxed as soon as she was horizontal."),
    ("L4=M", "L4 met. Pain comes from instability: worse loaded, better unloaded."),
    ("L4=N", "L4 met. Ache unrelated to what he is doing."),
    ("L4=N", "L4 met. It aches now and again."),
    ("L4=N", "L4 met. There is a constant burning pain, unaffected by movement, lying or standing."),
    ("L4=N", "L4 met. Pain is worse at night and does not depend on loading."),
    ("L4=N", "L4 met. Mild intermittent discomfort only."),
    ("L4=N", "L4 met. Pain occurs at random, with no relation to bending, lifting or walking."),
    ("L4=N", "L4 met. Some pain, but not when she moves and not when she is up - just every so often."),
    ("L4=N", "L4 met. Pain non-positional and non-exertional."),
    ("L4=F", "L4 met. Reports being completely free of pain."),
    ("L4=F", "L4 met. No longer any pain."),
    ("L4=F", "L4 met. Does not have any back discomfort."),
    ("L4=F", "L4 met. Pain: patient denies."),
    ("L4=F", "L4 met. Denied pain on admission and today."),
    ("L4=F", "L4 met. No hx of back pain."),
    ("L4=F", "L4 met. Walking, sitting and sleeping without pain."),
    ("L4=F", "L4 met. Absence of pain."),
    ("L4=F", "L4 met. She is not troubled by pain."),
    ("L4=F", "L4 met. The patient experiences no pain."),
    ("L4=F", "L4 met. No pain was reported."),
    ("L4=F", "L4 met. There has been no pain since treatment."),
    ("L4=F", "L4 met. Back: no complaints."),
    ("L4=F", "L4 met. He feels well, no pain, no weakness."),
    ("L4=F", "L4 met. No weakness, numbness or back pain."),
    ("L4=F", "L4 met. No fever, chills, or pain."),
    ("L4=O", "L4 met. No groin pain."),
    ("L4=O", "L4 met. No pain in the legs."),
    ("L4=O", "L4 met. Pain in the left shoulder when raising the arm, better at rest."),
    ("L4=O", "L4 met. Migraine, worse on movement."),
    ("L4=O", "L4 met. Pain relief to be reviewed."),
    ("L4=O", "L4 met. Referred by the pain clinic."),
    ("L4=O", "L4 met. Examination was stopped because the patient could not lie still."),
    ("L4=O", "L4 met. Dyspnoea on lying flat, worse on exertion."),
    ("L4=O", "L4 met. Breathless on walking; comfortable at rest."),
    ("L4=O", "L4 met. Angina on exertion, relieved by rest."),
    ("L4=O", "L4 met. Orthopnoea; sleeps sitting up."),
    ("L4=O", "L4 met. Leg weakness, cannot stand or walk."),
    ("L4=O", "L4 met. Paraplegic: unable to stand."),
    ("L4=O", "L4 met. Unable to walk since yesterday."),
    ("L4=O", "L4 met. Claudication when walking, relieved by sitting."),
    ("L4=S", "L4 met. Back pain and leg weakness, cannot stand or walk."),
    ("L4=S", "L4 met. Back pain. Numb legs, unable to walk."),
    ("L4=S", "L4 met. Back pain. Short of breath on exertion."),
    ("L4=S", "L4 met. Back pain, exertional dyspnoea."),
    ("L4=S", "L4 met. Painful. Lives alone, mobile with a stick."),
    ("L4=S", "L4 met. Back pain. Log roll and bed rest until seen."),
    ("L4=S", "L4 met. Persistent back pain despite bed rest."),
    ("L4=S", "L4 met. Back pain, has been in bed for three weeks."),
    (
        "T5=N",
        'Indication: night pain between the shoulder blades; "no different whether I\'m up or down". T5 lytic metastasis.',
    ),
    ("L2=M L5=F", "L2 and L5 mets. At L2 he has pain with every step, eased by lying. At L5 he has none."),
    ("L2=M L5=F", "L2 and L5 mets. At L2 pain on loading. At L5 no pain."),
    ("L2=O L5=M", "L2 and L5 mets. Mechanical pain at L5. L2: nothing known about symptoms."),
    ("L2=M L5=M", "Onc reg: 2 mets, L2 + L5\nme: is he sore?\nOnc reg: very, cant sit up, gone when lying"),
    ("L2=M", "A: any pain with that L2 met?\nB: yeah, when he moves. lying he's fine"),
    ("L2=F", "A: any pain with that L2 met?\nB: no, none"),
    ("L2=F", "A: L2 met. symptoms?\nB: nope"),
    ("L2=N", "A: L2 met. symptoms?\nB: niggles, on and off, nothing to do with movement"),
    (
        "T11=M",
        "The physiotherapist writes that bed mobility is limited by back pain, that he can be log-rolled only with analgesia, and that he is pain free once settled on his side. CT: T11 lytic metastasis.",
    ),
    ("T11=M", "VAS resting 1/10, VAS sitting 7/10. T11 lytic metastasis."),
    ("T11=M", "Pain (NRS): lying 0, sitting 6, standing 8. T11 lytic metastasis."),
    ("T11=N", "NRS 4 lying, 4 sitting, 4 walking. Back pain. T11 lytic metastasis."),
    ("T11=M", "T11 met. Pain↑ w/ flexion, ↓ supine."),
    ("T11=M", "T11 met. Pain increased with sitting and decreased with lying."),
    ("T11=M", "T11 met. Pain with ambulation/standing; alleviated c rest."),
    ("T11=M", "T11 met. Severe mechanical instability pain."),
    ("T11=M", "T11 met. Mechanical axial pain, VAS 8."),
    ("T11=M", "T11 met. Pain type mechanical."),
    ("T11=M", "T11 met. Pain quality: mechanical/loading."),
    ("T11=M", "T11 met. Type of pain: mechanical"),
    ("T11=N", "T11 met. Type of pain: non-mechanical"),
    ("T11=F", "T11 met. Type of pain: none"),
    ("T11=S", "T11 met. Type of pain: unspecified back pain"),
    ("T11=M", "T11 met. Pain mechanical? Yes"),
    ("T11=M", "T11 met. Mechanical pain: yes"),
    ("T11=M", "T11 met. Mechanical pain? yes, clearly."),
    ("T11=Q", "T11 met. Mechanical pain: no"),
    ("T11=Q", "T11 met. Mechanical pain: absent"),
    ("T11=O", "T11 met. Mechanical pain: not known"),
    ("T11=O", "T11 met. Mechanical pain ?"),
    ("T11=N", "T11 met. Occasional pain: yes. Mechanical pain: no."),
    ("T11=N", "T11 met. Pain: yes, non mechanical"),
    ("T11=M", "T11 met. [x] mechanical pain [ ] non-mechanical pain [ ] no pain"),
    ("T11=F", "T11 met. [ ] mechanical pain [ ] non-mechanical pain [x] no pain"),
    ("T11=M", "T11 met. Pain relieved with recumbency and/or pain with movement/loading of the spine: yes"),
    (
        "T11=F T4=F",
        "T11 and T4 mets. Review of systems: negative for back pain, neck pain, bladder or bowel dysfunction.",
    ),
    ("T11=F T4=F", "T11 and T4 mets. The patient is entirely pain-free from head to toe."),
    ("T11=F T4=F", "T11 and T4 mets. Pain: nil at either level."),
    ("T11=M T4=F", "T11 and T4 mets. Pain: T11 (mechanical); T4 (nil)."),
    ("T11=M T4=F", "T11 and T4 mets. T11 pain is mechanical. There is no T4 pain."),
    ("T11=M T4=F", "T11 and T4 mets. The painful one is T11 (mechanical). The T4 one does not hurt."),
    ("T11=M T4=F", "T11 and T4 mets. T4: no pain now after RT. T11: pain on standing."),
    (
        "T11=F T4=M",
        "T11 met, cemented in 2021, since then pain free there. T4 met, new: pain on sitting up, relieved by lying.",
    ),
    ("T11=M T4=O", "T11 and T4 mets. There is mechanical pain at T11; about T4 nothing was said."),
    ("T4=F", "T4 met. Neither spontaneous pain nor pain on movement."),
    ("T4=F", "T4 met. She is a keen walker and remains without pain."),
    ("T4=F", "T4 met. Currently painless under denosumab."),
    ("T4=N", "T4 met. Aches a bit in the evening, not mechanical."),
    ("T4=S", "T4 met. Pain developed two weeks ago and required opioids."),
    ("T4=S", "T4 met. Presents with thoracic pain. No trauma."),
    ("T4=S", "T4 met. Known painful bone metastases."),
    ("T4=O", "T4 met. History of migraine. Works as a pain nurse."),
    ("T4=O", "T4 met. Standing order for bloods. Patient in bed 4."),
    ("T4=O", "T4 met. Moving on to the lumbar spine: normal."),
    ("T4=O", "T4 met. The conus lies at L1. The aorta lies anteriorly, no pain history."),
    ("T4=O", "T4 met. Lying film only; motion blurred."),
    ("C4=F T6=N L2=M", "@Pain: L2 - hurts upright, not lying. T6 - dull on/off ache. C4 - nil."),
    ("C4=F T6=N L2=M", "@Pain: C4 none; T6 occasional, not mechanical; L2 mechanical."),
    ("C4=F T6=F L2=M", "@Pain: L2 mechanical, others nil."),
    ("C4=F T6=F L2=M", "@Pain at L2 on standing, relieved by lying. None elsewhere."),
    ("C4=F T6=F L2=M", "@Pain at L2 only, on standing, relieved by lying down."),
    ("C4=M T6=F L2=F", "@Neck pain on sitting up, eased by lying flat; nothing further down."),
    ("C4=F T6=F L2=M", "@Lumbar pain on bending, vanishes on lying. Nothing higher up."),
    ("C4=F T6=F L2=M", "@No neck or thoracic pain, but mechanical low back pain."),
    ("C4=F T6=F L2=F", "@No pain anywhere."),
    ("C4=F T6=F L2=F", "@None of the three hurts."),
    ("C4=F T6=M L2=M", "@The cervical lesion is painless; the other two hurt on movement and are relieved by lying."),
    ("C4=F T6=F L2=M", "@L2 is painful on transfers and settles when flat, nothing at C4 or T6."),
    ("C4=F T6=F L2=M", "@Only L2 hurts, on loading, eased by recumbency."),
    ("C4=F T6=F L2=M", "@The L2 lesion is the only painful one: worse standing, relieved lying."),
    ("C4=M T6=F L2=F", "@Pain: neck only, mechanical."),
    ("C4=O T6=O L2=S", "@Pain localised to L2."),
    ("C4=F T6=S L2=S", "@Thoracic and lumbar pain; no neck pain."),
    ("C4=F T6=O L2=O", "@No neck pain."),
    ("C4=O T6=O L2=F", "@No low back pain."),
    ("C4=M T6=M L2=M", "@Mechanical pain at all levels."),
    (
        "C4=F T6=N L2=M",
        "C4: lytic met, no collapse, painless.\nT6: sclerotic met, height kept, occasional dull ache.\nL2: lytic metastasis, 30% height loss, pain on standing relieved by lying.",
    ),
    (
        "C4=F T6=N L2=M",
        "1. C4 lytic met, no collapse. No pain there.\n2. T6 sclerotic met, height kept. Dull ache now and then.\n3. L2 lytic metastasis, 30% height loss. Hurts on sitting up, fine lying.",
    ),
    ("C4=F T6=F L2=M", "Three mets: C4 (lytic, painless), T6 (sclerotic, painless) and L2 (lytic, mechanical pain)."),
    (
        "C4=F L2=M",
        "Lytic metastasis of C4. It does not hurt. The second is in L2, lytic; it hurts on standing and is fine on lying.",
    ),
    ("T12=M L5=F", "T12 lytic met, 60% collapse. L5 lytic met.\nPain:\n- T12: mechanical\n- L5: none"),
    ("T12=M L5=F", "T12 lytic met, 60% collapse. L5 lytic met. T12 mechanically painful, L5 not painful."),
    ("T12=M L5=F", "Mets at T12 and L5. T12: mechanical pain, 60% collapse. L5: asymptomatic, no collapse."),
    (
        "T12=M L5=F",
        "Mets at T12 and L5. The upper one hurts on standing and is relieved lying; the lower one is painless.",
    ),
    (
        "T12=F L5=M",
        "Mets at T12 and L5. The lower lesion hurts on standing and is relieved lying; the upper lesion is silent.",
    ),
    ("T12=M L5=M", "Mets at T12 and L5. Back pain on standing, relieved by lying."),
    (
        "T5=M L1=M",
        "Mets at T5 and L1. Pain at the junction of the chest and the lumbar spine on bending, vanishing when she lies down.",
    ),
    ("T7=O L1=F", "Mets at T7 and L1. No low back pain."),
    ("C3=O L1=M", "Mets at C3 and L1. Mechanical low back pain."),
    ("C3=M L1=O", "Mets at C3 and L1. Mechanical neck pain."),
    ("T12=F L3=M", "T12 lytic met. L3 lytic met. L3 pain: sitting ++, lying 0. T12 pain: 0."),
    ("T12=F L3=M", "Level | Pain | Lesion | Collapse\nT12 | none | lytic | 30%\nL3 | mechanical | lytic | 60%"),
    (
        "T12=F L3=M",
        "T12 lytic metastasis, not symptomatic. L3 lytic metastasis, symptomatic with pain on loading relieved by rest.",
    ),
    (
        "T12=F L3=M",
        "T12 lytic metastasis and L3 lytic metastasis. Patient points to L3 as the source of her mechanical pain. T12 was an incidental finding and gives no symptoms.",
    ),
    ("T12=F L3=M", "T12 and L3 lytic metastases. Mechanical pain arises from L3, not from T12."),
    ("T12=F L3=M", "T12 and L3 lytic metastases. Mechanical pain over L3; otherwise pain free."),
    ("T12=F L3=M", "T12 and L3 lytic metastases. The patient has mechanical pain at L3 but not at T12."),
    ("T12=F L3=M", "T12 and L3 lytic metastases. The patient has mechanical pain at L3 and is pain-free at T12."),
    ("T12=F L3=F", "T12 and L3 lytic metastases. No pain at either level."),
    ("T12=F L3=F", "T12 and L3 lytic metastases. Neither is painful."),
    ("T12=F L3=F", "T12 and L3 lytic metastases, both asymptomatic."),
    ("T12=S L3=S", "T12 and L3 lytic metastases, both painful."),
    ("T12=M L3=M", "T12 and L3 lytic metastases. Both hurt on standing and are relieved by lying."),
    (
        "T12=M L3=F",
        "T12 lytic metastasis. L3 sclerotic metastasis. Treated level comfortable since SBRT to L3 last year; she now has pain around T12 on standing, gone when flat.",
    ),
    ("L1=M L3=O", "L1 lytic metastasis with mechanical pain. L3 lytic metastasis, no collapse."),
]


@pytest.mark.parametrize(("expected", "report"), PLACED)
def test_pain_goes_to_its_levels(expected: str, report: str) -> None:
    wanted = dict(pair.split("=") for pair in expected.split())
    text = report.replace("@", THREE, 1) if report.startswith("@") else report
    assert _pain(text) == {level: VALUES[value] for level, value in wanted.items()}
