package crm.web.crooked;

import crm.web.broken.RoomSin;

public class OtherRoomSin {
    RoomSin other;
}
